package dev.groundwork.ui.shell;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.Step;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Work;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Remembered;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.session.UserPreferences;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which project is open, and where in it the founder is.
public final class ShellViewModel {
  private final Projects projects;
  private final Memory memory;
  private final Background background;
  private final Texts texts;
  private final UserPreferences preferences;
  private final History history = new History();
  private final ReadOnlyObjectWrapper<Optional<ProjectSession>> session =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Screen> screen =
      new ReadOnlyObjectWrapper<>(new Screen.Welcome());
  private final ReadOnlyObjectWrapper<Optional<Question>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);

  private final ReadOnlyIntegerWrapper plansTaken = new ReadOnlyIntegerWrapper();

  /// Where the founder was put without having asked for it.
  private Optional<Screen> arrived = Optional.empty();

  /// Nothing is open yet.
  public ShellViewModel(Projects projects, Memory memory, Background background, Texts texts) {
    this.projects = projects;
    this.memory = memory;
    this.background = background;
    this.texts = texts;
    this.preferences = new UserPreferences(memory, background);
    preferences.value().subscribe(it -> look.set(it.look()));
  }

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

  /// What the user wants of the window.
  public UserPreferences preferences() {
    return preferences;
  }

  /// Light or dark.
  public ObjectProperty<Look> look() {
    return look;
  }

  /// Takes the preferences of last time.
  public void load() {
    preferences.load();
  }

  /// Changes the look, and remembers it.
  public void change(Look wanted) {
    preferences.change(it -> it.with(wanted));
    look.set(wanted);
  }

  /// Goes somewhere. The first screen is outside of any project.
  ///
  /// @param wanted if it is a step that the project's phase doesn't have, the next one is shown
  public void go(Screen wanted) {
    Screen there = within(wanted);
    history.left(screen.get(), there);
    if (there instanceof Screen.Welcome) {
      history.clear();
    }
    screen.set(there);
    if (there instanceof Screen.Welcome) {
      session.get().ifPresent(ProjectSession::close);
      session.set(Optional.empty());
    }
  }

  /// Goes back to where the founder came from; nowhere if that is nowhere.
  public void back() {
    history.back().map(this::within).ifPresent(screen::set);
  }

  private Screen within(Screen wanted) {
    if (!(wanted instanceof Screen.OfStep it) || session.get().isEmpty()) {
      return wanted;
    }
    Situation now = session.get().get().situation().get();
    boolean there = now.steps().stream().anyMatch(step -> step.id().equals(it.step()));
    return there ? wanted : new Screen.OfStep(now.next().id());
  }

  /// Leaves the project for the first screen; asks first while an operation runs.
  public void home() {
    unlessRunning(() -> go(new Screen.Welcome()));
  }

  /// Opens the project of a folder, or of the file that describes it; asks first while an operation
  /// runs. A folder that is a plan is put among the user's own, once the user wants that.
  public void open(Path folderOrFile) {
    Path folder =
        folderOrFile.endsWith("groundwork.yaml")
            ? Optional.ofNullable(folderOrFile.getParent()).orElse(folderOrFile)
            : folderOrFile;
    if (projects.isPlan(folder)) {
      ask(new PlanDrop(texts).question(folder, () -> unlessRunning(() -> take(folder))));
    } else if (session.get().filter(it -> it.folder().equals(folder)).isEmpty()) {
      unlessRunning(() -> reopen(() -> opening(folder), Optional.empty()));
    }
  }

  /// Makes a project and opens it in place of the open one; asks first while an operation runs.
  public void make(Work<Projects.Opened> work) {
    unlessRunning(() -> reopen(() -> remembered(work.run()), Optional.empty()));
  }

  /// Writes the open project out as plain files, scripts and calendars, into a folder of their own.
  public void handOver(Path folder) {
    session.get().ifPresent(it -> handOver(it, folder));
  }

  private void handOver(ProjectSession open, Path folder) {
    Situation now = open.situation().get();
    if (!now.resolved().missing().isEmpty()) {
      String titles =
          now.resolved().missing().stream()
              .map(MissingAnswer::title)
              .collect(Collectors.joining(", "));
      tell(texts.get("shell.handover.missing.title"), texts.get("step.missing", titles));
      return;
    }
    Path target = folder.resolve(now.project().name() + "-handover");
    open.handOver(
        target,
        files ->
            tell(
                texts.get("shell.handover.title"), texts.get("shell.handover.text", files, target)),
        this::mistaken);
  }

  private void tell(String title, String text) {
    ask(
        new Question(
            title,
            text,
            List.of(new Question.Act("read", texts.get("shell.handover.close"), false, () -> {}))));
  }

  private void take(Path folder) {
    background.run(
        () -> projects.takePlan(folder),
        _ -> {
          go(new Screen.Welcome());
          plansTaken.set(plansTaken.get() + 1);
        },
        this::mistaken);
  }

  /// How many plans were put among the user's own since the window opened.
  public ReadOnlyIntegerProperty plansTaken() {
    return plansTaken.getReadOnlyProperty();
  }

  private Projects.Opened opening(Path folder) {
    return remembered(projects.open(folder));
  }

  private Projects.Opened remembered(Projects.Opened opened) {
    memory.change(it -> it.with(opened.workspace().folder().path()));
    return opened;
  }

  /// Closes the open project, does something that opens one, and goes somewhere in it.
  ///
  /// @param there empty for the step that is next
  public void reopen(Work<Projects.Opened> work, Optional<Screen> there) {
    Runnable after =
        () ->
            background.run(
                work,
                opened -> {
                  session.set(Optional.empty());
                  opened(opened);
                  there.ifPresent(this::go);
                },
                this::mistaken);
    session.get().ifPresentOrElse(open -> open.close(after), after);
  }

  /// Takes over a project that was opened, goes to where it stopped, and asks AWS where it stands.
  /// A project of before then shows the step that is next, unless the founder has gone elsewhere.
  public void opened(Projects.Opened opened) {
    session.get().ifPresent(ProjectSession::close);
    ProjectSession fresh = new ProjectSession(opened, projects, background);
    history.clear();
    session.set(Optional.of(fresh));
    screen.set(new Screen.OfStep(fresh.situation().get().next().id()));
    arrived = Optional.empty();
    background.run(memory::read, it -> returned(fresh, it), _ -> {});
    fresh.situation().subscribe(now -> remember(fresh, now));
    fresh.refresh();
  }

  private void returned(ProjectSession fresh, Remembered remembered) {
    Situation now = fresh.situation().get();
    Screen first = new Screen.OfStep(now.next().id());
    Optional<String> stopped =
        remembered
            .stepOf(fresh.folder())
            .filter(id -> now.steps().stream().anyMatch(step -> step.id().equals(id)));
    if (now.status().isEmpty() && stopped.isPresent() && screen.get().equals(first)) {
      arrive(new Screen.OfStep(stopped.get()));
    }
  }

  private void arrive(Screen there) {
    arrived = Optional.of(there);
    screen.set(there);
  }

  private void remember(ProjectSession open, Situation now) {
    if (now.status().isEmpty() || session.get().filter(open::equals).isEmpty()) {
      return;
    }
    String next = now.next().id();
    if (arrived.filter(screen.get()::equals).isPresent()) {
      arrive(new Screen.OfStep(next));
    }
    arrived = Optional.empty();
    background.run(() -> memory.change(it -> it.at(open.folder(), next)), _ -> {}, _ -> {});
  }

  /// What stands in the top bar about a project.
  public Chips chips(ProjectSession open) {
    return Chips.of(open.situation().get(), texts);
  }

  /// Asks AWS again where everything stands.
  public void refresh() {
    session.get().ifPresent(ProjectSession::refresh);
  }

  /// Goes to the step before or after the one that is shown, if there is one.
  ///
  /// @param steps how many to go on; negative to go back
  public void move(int steps) {
    if (screen.get() instanceof Screen.OfStep here && session.get().isPresent()) {
      List<String> all =
          session.get().get().situation().get().steps().stream().map(Step::id).toList();
      int wanted = all.indexOf(here.step()) + steps;
      if (wanted >= 0 && wanted < all.size()) {
        go(new Screen.OfStep(all.get(wanted)));
      }
    }
  }

  /// Goes to the first step of a week that isn't done, or else its first.
  public void week(int number) {
    session
        .get()
        .map(it -> it.situation().get())
        .ifPresent(
            now ->
                now.weeks().stream()
                    .filter(it -> it.number() == number)
                    .findFirst()
                    .ifPresent(week -> go(new Screen.OfStep(now.nextOf(week).id()))));
  }

  /// Whether the window may be closed at once. If not, the founder is asked first.
  ///
  /// @param close closes it
  public boolean mayClose(Runnable close) {
    Optional<ProjectSession> open = session.get();
    Optional<Run> running =
        open.flatMap(it -> it.run().get()).filter(it -> it.ending().get().open());
    running.ifPresent(run -> ask(new Closing(texts).question(open.orElseThrow(), run, close)));
    return running.isEmpty();
  }

  private void unlessRunning(Runnable act) {
    if (mayClose(act)) {
      act.run();
    }
  }

  /// Asks something that must be answered first.
  public void ask(Question asked) {
    question.set(Optional.of(asked));
  }

  /// Shows what went wrong, once it can't be put where it happened.
  public void mistaken(Problem problem) {
    ask(
        new Question(
            texts.say(problem.title()),
            texts.say(problem.meaning()) + " " + texts.say(problem.nextStep()),
            problem.code() + (problem.detail().isBlank() ? "" : "\n" + problem.detail()),
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
