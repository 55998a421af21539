package dev.groundwork.ui.session;

import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Job;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which account: the profiles of this computer, and who the chosen one is. AWS is asked before
/// anything is made.
public final class AccountViewModel {
  private final Profiles profiles;
  private final Projects projects;
  private final Background background;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> profile =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Answer> answer =
      new ReadOnlyObjectWrapper<>(new Answer.Unasked());
  private Optional<Job> asking = Optional.empty();

  /// Nothing is chosen yet.
  public AccountViewModel(Profiles profiles, Projects projects, Background background) {
    this.profiles = profiles;
    this.projects = projects;
    this.background = background;
  }

  /// What AWS says to a profile.
  public sealed interface Answer {
    /// No profile is chosen.
    record Unasked() implements Answer {}

    /// AWS is being asked.
    record Asking() implements Answer {}

    /// AWS knows it.
    record Known(Identity identity) implements Answer {}

    /// AWS refuses it, or there is none.
    record Refused(Problem problem) implements Answer {}
  }

  /// The profiles' names; empty until they were read.
  public ObservableList<String> names() {
    return names;
  }

  /// The chosen profile.
  public ObjectProperty<Optional<String>> profile() {
    return profile;
  }

  /// What AWS says to it.
  public ReadOnlyObjectProperty<Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  /// Reads the profiles' names.
  public void load() {
    background.run(
        profiles::names, names::setAll, problem -> answer.set(new Answer.Refused(problem)));
  }

  /// Asks AWS who the chosen profile is.
  public void ask(Path folder, String region) {
    asking.ifPresent(Job::cancel);
    if (profile.get().isEmpty()) {
      answer.set(new Answer.Unasked());
      return;
    }
    answer.set(new Answer.Asking());
    Target target = new Target.Account(profile.get(), Optional.empty(), Optional.empty());
    asking =
        Optional.of(
            background.run(
                () -> projects.identity(folder, target, region),
                identity -> answer.set(new Answer.Known(identity)),
                problem -> answer.set(new Answer.Refused(problem))));
  }

  /// The account, fixed to what AWS said; empty as long as AWS hasn't said.
  public Optional<Target.Account> target() {
    return answer.get() instanceof Answer.Known(Identity identity)
        ? Optional.of(
            new Target.Account(profile.get(), Optional.empty(), Optional.of(identity.account())))
        : Optional.empty();
  }
}
