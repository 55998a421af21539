package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// What the plan costs, line by line.
public final class CostViewModel {
  private final ProjectSession session;
  private final Background background;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final ObjectProperty<UsageLevel> level = new SimpleObjectProperty<>(UsageLevel.TYPICAL);
  private final ReadOnlyObjectWrapper<Optional<CostShown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.LINES);
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final Assumptions assumptions;
  private final WhatIfViewModel whatIf;
  private final Subscription whileShown;
  private Optional<CostSheet> sheet = Optional.empty();

  /// @param background writes files
  /// @param go leads elsewhere
  public CostViewModel(
      ProjectSession session, Background background, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.background = background;
    this.go = go;
    this.texts = texts;
    this.assumptions = new Assumptions(session, texts);
    this.whatIf = new WhatIfViewModel(session, this::failed, texts);
    level.subscribe(this::refresh);
    whileShown = session.situation().subscribe(_ -> load());
  }

  private void load() {
    whatIf.load();
    session
        .costs()
        .sheet(
            found -> {
              sheet = Optional.of(found);
              assumptions.show(found);
              refresh();
            },
            this::failed);
  }

  private void refresh() {
    shown.set(sheet.map(it -> new CostLook(it, level.get(), texts).shown()));
  }

  private void failed(Problem why) {
    problem.set(Optional.of(why));
  }

  /// What ends when the screen is left.
  public Subscription whileShown() {
    return whileShown;
  }

  /// Low, typical or high usage.
  public ObjectProperty<UsageLevel> level() {
    return level;
  }

  /// Empty until it is priced.
  ReadOnlyObjectProperty<Optional<CostShown>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// What the estimate assumes, to be changed.
  ReadOnlyObjectProperty<List<Assumptions.Group>> assumptions() {
    return assumptions.groups();
  }

  /// What founders ask besides a usual month.
  WhatIfViewModel whatIf() {
    return whatIf;
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Where it was saved, in a sentence; empty until it was.
  public ReadOnlyStringProperty saved() {
    return saved.getReadOnlyProperty();
  }

  /// What the figures are and where they come from.
  public String subtitle() {
    Situation now = session.situation().get();
    String basis =
        texts.get(
            "cost.subtitle",
            now.plan().phase(now.resolved().answers().phase()).title(),
            now.project().region(),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(now.estimate().pricesAsOf()));
    return now.estimates()
        .elsewhere()
        .map(
            it ->
                basis
                    + " "
                    + texts.get(
                        "cost.shared", it.environment(), texts.amounts().cents(it.monthly())))
        .orElse(basis);
  }

  /// A side of the screen, each with a table of its own.
  enum Side {
    LINES("cost"),
    ASSUMPTIONS("assumptions"),
    GROWTH("growth"),
    WHAT_IF("what-if"),
    PROMISE("promise");

    /// In the name of its file.
    private final String file;

    Side(String file) {
      this.file = file;
    }
  }

  /// The one that is looked at.
  ObjectProperty<Side> side() {
    return side;
  }

  /// What is looked at with tabs between, for the clipboard; empty until it is priced.
  public String copied() {
    Optional<Sheet> table = table();
    table.ifPresent(_ -> saved.set(texts.get("cost.copied")));
    return table.map(Sheet::tabs).orElse("");
  }

  /// Writes what is looked at into a folder, as CSV, beside what is there.
  public void save(Path folder) {
    table()
        .ifPresent(
            table ->
                background.run(
                    () -> {
                      Path file = fresh(folder);
                      DurableFile.replace(file, table.csv());
                      return file;
                    },
                    written -> saved.set(texts.get("cost.saved", written)),
                    this::failed));
  }

  private Optional<Sheet> table() {
    return sheet.flatMap(
        it -> {
          CostTable table = new CostTable(it, shown.get().orElseThrow(), level.get(), texts);
          return switch (side.get()) {
            case LINES -> Optional.of(table.lines());
            case ASSUMPTIONS -> Optional.of(table.assumptions());
            case GROWTH -> Optional.of(table.growth());
            case WHAT_IF -> whatIf.shown().get().map(table::whatIf);
            case PROMISE -> Optional.of(table.promise());
          };
        });
  }

  /// A name that no file has there.
  private Path fresh(Path folder) {
    Situation now = session.situation().get();
    String environment =
        now.plan()
            .toldApart(now.project().environment())
            .map(_ -> "-" + now.project().environment())
            .orElse("");
    String name = "groundwork-" + side.get().file + "-" + now.project().name() + environment;
    Path file = folder.resolve(name + ".csv");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(name + "-" + number + ".csv");
    }
    return file;
  }

  /// Leads back to what is to be done next.
  public void back() {
    go.accept(new Screen.OfStep(session.situation().get().next().id()));
  }
}
