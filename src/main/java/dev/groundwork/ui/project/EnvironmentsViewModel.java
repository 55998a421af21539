package dev.groundwork.ui.project;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.ui.project.EnvironmentRow.Act;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.SideBySide;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The environments of the project side by side: what each costs beside the others, how it stands,
/// and the act that opens it or makes it. Follows what is known of the project.
public final class EnvironmentsViewModel {
  private final ProjectSession session;
  private final Acts acts;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<List<EnvironmentRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<String> total = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param acts what leads away from here
  public EnvironmentsViewModel(ProjectSession session, Acts acts, Texts texts) {
    this.session = session;
    this.acts = acts;
    this.texts = texts;
  }

  /// What leads away from here.
  ///
  /// @param open opens the project in a folder
  /// @param make makes an environment, by its id, and opens it
  /// @param back goes to where the founder came from
  public record Acts(Consumer<Path> open, Consumer<String> make, Runnable back) {}

  /// What ends when another screen is shown.
  public Subscription whileShown() {
    return session.situation().subscribe(_ -> load());
  }

  /// The environments; empty until they are known.
  ReadOnlyObjectProperty<List<EnvironmentRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /// What all of them cost together; empty until it is known.
  public ReadOnlyObjectProperty<String> total() {
    return total.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Does what can be done with an environment.
  void act(EnvironmentRow row) {
    switch (row.act()) {
      case NONE -> {}
      case OPEN -> acts.open().accept(row.folder());
      case MAKE, MAKE_LATER -> acts.make().accept(row.id());
    }
  }

  /// Goes to where the founder came from.
  public void back() {
    acts.back().run();
  }

  private void load() {
    session.environments(this::known, why -> problem.set(Optional.of(why)));
  }

  private void known(SideBySide all) {
    problem.set(Optional.empty());
    List<EnvironmentRow> shown = new ArrayList<>();
    boolean next = true;
    for (SideBySide.Row row : all.rows()) {
      shown.add(row(row, next));
      next = next && row.environment().folder().isPresent();
    }
    rows.set(shown);
    total.set(texts.get("environments.total", texts.amounts().cents(all.total(), all.complete())));
  }

  /// @param next whether all environments before it are there
  private EnvironmentRow row(SideBySide.Row row, boolean next) {
    boolean there = row.environment().folder().isPresent();
    boolean here = row.environment().here();
    String title = row.environment().environment().title();
    Estimate estimate = row.environment().estimate();
    String price = texts.amounts().cents(estimate.monthly().typical(), estimate.complete());
    Act act = here ? Act.NONE : there ? Act.OPEN : next ? Act.MAKE : Act.MAKE_LATER;
    return new EnvironmentRow(
        row.environment().environment().id(),
        title,
        here ? texts.get("environments.here") : "",
        texts.get("environments.about", row.phase(), standing(row, there)),
        row.own().stream().anyMatch(StackStatus::failed),
        texts.get(there ? "environments.price" : "environments.adds", price),
        row.environment()
            .elsewhere()
            .map(
                it ->
                    texts.get(
                        "environments.shared",
                        it.environment(),
                        texts.amounts().cents(it.monthly())))
            .orElse(""),
        texts.get(there ? "environments.folder" : "environments.made", row.folder()),
        row.folder(),
        act,
        texts.get(act == Act.OPEN ? "environments.open.name" : "environments.make.name", title));
  }

  private String standing(SideBySide.Row row, boolean folder) {
    if (session.situation().get().status().isEmpty()) {
      return texts.get("environments.unasked");
    }
    List<StackStatus> own = row.own();
    long failed = own.stream().filter(StackStatus::failed).count();
    if (own.isEmpty()) {
      return texts.get(folder ? "environments.nothing" : "environments.absent");
    }
    if (failed > 0) {
      return texts.get("environments.failed", own.size(), failed);
    }
    return texts.get(
        own.stream().anyMatch(StackStatus::inProgress)
            ? "environments.working"
            : "environments.stands",
        own.size());
  }
}
