package dev.groundwork.ui.shell;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which project is open, and where in it the founder is.
public final class ShellViewModel {
  private final Projects projects;
  private final Memory memory;
  private final Background background;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<ProjectSession>> session =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Screen> screen =
      new ReadOnlyObjectWrapper<>(new Screen.Welcome());
  private final ReadOnlyObjectWrapper<Optional<Question>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);

  /// Nothing is open yet.
  public ShellViewModel(Projects projects, Memory memory, Background background, Texts texts) {
    this.projects = projects;
    this.memory = memory;
    this.background = background;
    this.texts = texts;
  }

  /// What stands in the top bar.
  ///
  /// @param target where it lives
  /// @param real whether what happens there is billed
  public record Chips(String project, String plan, String region, String target, boolean real) {}

  /// The open project.
  public ReadOnlyObjectProperty<Optional<ProjectSession>> session() {
    return session.getReadOnlyProperty();
  }

  /// Where the founder is.
  public ReadOnlyObjectProperty<Screen> screen() {
    return screen.getReadOnlyProperty();
  }

  /// What has to be answered first.
  public ReadOnlyObjectProperty<Optional<Question>> question() {
    return question.getReadOnlyProperty();
  }

  /// Light or dark.
  public ObjectProperty<Look> look() {
    return look;
  }

  /// Takes the look of last time.
  public void load() {
    background.run(memory::read, it -> look.set(it.look()), _ -> {});
  }

  /// Changes the look, and remembers it.
  public void change(Look wanted) {
    look.set(wanted);
    background.run(() -> memory.change(it -> it.with(wanted)), _ -> {}, _ -> {});
  }

  /// Goes somewhere. The first screen is outside of any project.
  public void go(Screen there) {
    screen.set(there);
    if (there instanceof Screen.Welcome) {
      session.get().ifPresent(ProjectSession::close);
      session.set(Optional.empty());
    }
  }

  /// Leaves the project for the first screen; asks first while an operation runs.
  public void home() {
    if (mayClose(this::leave)) {
      leave();
    }
  }

  private void leave() {
    go(new Screen.Welcome());
  }

  /// Takes over a project that was opened, goes to its next step, and asks AWS where it stands.
  public void opened(Projects.Opened opened) {
    session.get().ifPresent(ProjectSession::close);
    ProjectSession fresh = new ProjectSession(opened, projects, background);
    session.set(Optional.of(fresh));
    go(new Screen.OfStep(fresh.situation().get().next().id()));
    fresh.refresh();
  }

  /// What stands in the top bar about a project.
  public Chips chips(ProjectSession open) {
    Situation now = open.situation().get();
    return new Chips(
        now.project().name(),
        now.plan().introduction().title(),
        now.project().region(),
        target(now),
        !now.rehearsal());
  }

  private String target(Situation now) {
    return switch (now.target()) {
      case Target.Rehearsal _ -> texts.get("shell.target.rehearsal");
      case Target.Account account -> {
        String who =
            now.identity()
                .map(it -> texts.get("shell.target.identity", it.account(), shortName(it.arn())))
                .or(() -> account.account().map(it -> texts.get("shell.target.account", it)))
                .orElse(texts.get("shell.target.asking"));
        yield now.endpoint().map(it -> texts.get("shell.target.endpoint", who, it)).orElse(who);
      }
    };
  }

  private static String shortName(String arn) {
    return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  }

  /// Whether the window may be closed at once. If not, the founder is asked first.
  ///
  /// @param close closes it
  public boolean mayClose(Runnable close) {
    Optional<Run> open = running();
    open.ifPresent(run -> ask(closing(run, close)));
    return open.isEmpty();
  }

  /// The operation that is under way.
  private Optional<Run> running() {
    return session.get().flatMap(it -> it.run().get()).filter(it -> it.ending().get().open());
  }

  private Question closing(Run run, Runnable close) {
    List<String> working =
        run.rows().stacks().stream().filter(StackRows::working).map(StackRows::title).toList();
    List<String> waiting =
        run.rows().stacks().stream()
            .filter(it -> it.begun().isEmpty() && it.outcome().isEmpty())
            .map(StackRows::title)
            .toList();
    boolean rehearsal = session.get().filter(it -> it.situation().get().rehearsal()).isPresent();
    String cost =
        session
            .get()
            .flatMap(it -> it.meter().get())
            .map(it -> texts.amounts().cents(it.runRate().total()))
            .orElse(texts.amounts().cents(dev.groundwork.core.cost.Money.ZERO));
    String text =
        texts.get("shell.close.working", working.size(), String.join(", ", working))
            + "\n"
            + texts.get("shell.close.waiting", waiting.size(), String.join(", ", waiting))
            + "\n"
            + texts.get(rehearsal ? "shell.close.rehearsal" : "shell.close.cost", cost);
    return new Question(
        texts.get("shell.close.title"),
        text,
        List.of(
            new Question.Act("closeAnyway", texts.get("shell.close.close"), true, close),
            new Question.Act("stayOpen", texts.get("shell.close.stay"), false, () -> {})));
  }

  /// Asks something that must be answered first.
  public void ask(Question asked) {
    question.set(Optional.of(asked));
  }

  /// Shows a mistake of ours, once it can't be put where it happened.
  public void mistaken(Problem problem) {
    ask(
        new Question(
            texts.say(problem.title()),
            texts.say(problem.meaning())
                + " "
                + texts.say(problem.nextStep())
                + "\n"
                + problem.detail(),
            List.of(
                new Question.Act(
                    "understood", texts.get("shell.mistake.close"), false, () -> {}))));
  }

  /// The founder has answered.
  public void answer(Question.Act act) {
    question.set(Optional.empty());
    act.act().run();
  }

  /// Ends everything that this window has begun; AWS goes on with what it was asked.
  public void close() {
    session.get().ifPresent(ProjectSession::close);
  }
}
