package dev.groundwork.ui;

import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.offer.Offers;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.about.AboutController;
import dev.groundwork.ui.about.AboutViewModel;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.Views;
import dev.groundwork.ui.cost.CostController;
import dev.groundwork.ui.cost.CostViewModel;
import dev.groundwork.ui.growth.GrowthController;
import dev.groundwork.ui.growth.GrowthViewModel;
import dev.groundwork.ui.meter.MeterController;
import dev.groundwork.ui.meter.MeterViewModel;
import dev.groundwork.ui.move.MoveController;
import dev.groundwork.ui.move.MoveViewModel;
import dev.groundwork.ui.progress.FailureController;
import dev.groundwork.ui.progress.FailureViewModel;
import dev.groundwork.ui.progress.ProgressController;
import dev.groundwork.ui.progress.ProgressViewModel;
import dev.groundwork.ui.project.EnvironmentsController;
import dev.groundwork.ui.project.EnvironmentsViewModel;
import dev.groundwork.ui.project.LiveController;
import dev.groundwork.ui.project.LiveViewModel;
import dev.groundwork.ui.project.ProjectSettingsController;
import dev.groundwork.ui.project.ProjectSettingsViewModel;
import dev.groundwork.ui.rail.RailController;
import dev.groundwork.ui.rail.RailViewModel;
import dev.groundwork.ui.review.ReviewController;
import dev.groundwork.ui.review.ReviewViewModel;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.session.AccountViewModel;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.settings.PricesViewModel;
import dev.groundwork.ui.settings.SettingsController;
import dev.groundwork.ui.settings.SettingsViewModel;
import dev.groundwork.ui.shell.ColourSchemes;
import dev.groundwork.ui.shell.ScreenView;
import dev.groundwork.ui.shell.ScreenViews;
import dev.groundwork.ui.shell.ShellController;
import dev.groundwork.ui.shell.ShellViewModel;
import dev.groundwork.ui.shell.Windows;
import dev.groundwork.ui.step.StepController;
import dev.groundwork.ui.step.StepViewModel;
import dev.groundwork.ui.teardown.Part;
import dev.groundwork.ui.teardown.ProofController;
import dev.groundwork.ui.teardown.ProofViewModel;
import dev.groundwork.ui.teardown.TeardownController;
import dev.groundwork.ui.teardown.TeardownViewModel;
import dev.groundwork.ui.text.Texts;
import dev.groundwork.ui.welcome.WelcomeController;
import dev.groundwork.ui.welcome.WelcomeViewModel;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Parent;

/// Makes everything that the window consists of, by hand.
final class Wiring implements ScreenViews {
  private final UiPorts ports;
  private final Ports core;
  private final Background background;
  private final Texts texts;
  private final Outside outside;
  private final Views views;
  private final Projects projects;
  private final Memory memory;
  private final ShellViewModel shell;

  /// What of the desktop lies outside of the window.
  record Outside(Folders folders, Links links, Windows windows) {}

  Wiring(UiPorts ports, Background background, Texts texts, Outside outside) {
    this.ports = ports;
    this.background = background;
    this.texts = texts;
    this.outside = outside;
    this.views = new Views(texts);
    this.core = ports.core().in(texts.locale());
    this.projects = new Projects(core);
    this.memory = new Memory(ports.settingsFolder());
    this.shell = new ShellViewModel(projects, memory, background, texts);
  }

  ShellViewModel shell() {
    return shell;
  }

  /// The whole window.
  Parent window() {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return views.load(
        new ShellController(
            shell,
            this,
            new ShellController.Outside(
                outside.folders(), outside.links(), outside.windows(), new ColourSchemes(), mac),
            texts));
  }

  /// What this window remembers.
  Memory memory() {
    return memory;
  }

  @Override
  public ScreenView screen(Screen screen, Optional<ProjectSession> session) {
    return switch (screen) {
      case Screen.Welcome _ -> welcome();
      case Screen.OfStep it -> step(session.orElseThrow(), it.step());
      case Screen.Review it -> review(session.orElseThrow(), it.selection());
      case Screen.Running _ -> progress(session.orElseThrow());
      case Screen.Failure _ -> failure(session.orElseThrow());
      case Screen.Teardown _ -> teardown(session.orElseThrow(), new Part.Whole());
      case Screen.Removal it -> teardown(session.orElseThrow(), new Part.OfStep(it.step()));
      case Screen.NoLongerChosen _ -> teardown(session.orElseThrow(), new Part.NoLongerChosen());
      case Screen.Cost _ -> cost(session.orElseThrow());
      case Screen.ProjectSettings _ -> projectSettings(session.orElseThrow());
      case Screen.Move it -> move(session.orElseThrow(), it.phase());
      case Screen.Growth _ -> growth(session.orElseThrow());
      case Screen.Environments _ -> environments(session.orElseThrow());
      case Screen.Live _ -> live(session.orElseThrow());
      case Screen.Settings _ -> settings();
      case Screen.About _ -> about();
      case Screen.Proof it -> proof(it.certificate());
    };
  }

  private ScreenView welcome() {
    WelcomeViewModel model =
        new WelcomeViewModel(
            new Offers(core.plans(), core.prices()),
            projects,
            ports.profiles(),
            new WelcomeViewModel.Places(ports.projectsHome(), memory, PriceBook.REGIONS),
            background,
            texts,
            shell::opened);
    Parent view =
        views.load(new WelcomeController(model, PriceBook.REGIONS, outside.folders(), texts));
    model.load();
    // A subscription tells what is so already, too, and that was just loaded.
    int before = shell.plansTaken().get();
    return new ScreenView(
        view,
        shell
            .plansTaken()
            .subscribe(
                it -> {
                  if (it.intValue() != before) {
                    model.own().load();
                  }
                }));
  }

  private ScreenView step(ProjectSession session, String id) {
    Step step = session.situation().get().plan().step(id);
    StepViewModel model = new StepViewModel(session, step, shell::go, texts);
    return new ScreenView(
        views.load(new StepController(model, outside.links(), texts)), model.whileShown());
  }

  private ScreenView review(ProjectSession session, Selection selection) {
    ReviewViewModel model = new ReviewViewModel(session, selection, shell::go, texts);
    Parent view = views.load(new ReviewController(model, texts));
    model.load();
    return new ScreenView(view);
  }

  private ScreenView progress(ProjectSession session) {
    ProgressViewModel model =
        new ProgressViewModel(session, run(session), ZoneId.systemDefault(), shell::go, texts);
    return new ScreenView(views.load(new ProgressController(model, texts)), model.whileShown());
  }

  private ScreenView failure(ProjectSession session) {
    FailureViewModel model = new FailureViewModel(session, run(session), shell::go, texts);
    Parent view = views.load(new FailureController(model, texts));
    model.load();
    return new ScreenView(view);
  }

  private ScreenView teardown(ProjectSession session, Part part) {
    TeardownViewModel model = new TeardownViewModel(session, part, shell::go, texts);
    Parent view = views.load(new TeardownController(model, outside.links(), texts));
    model.load();
    return new ScreenView(view);
  }

  private ScreenView cost(ProjectSession session) {
    CostViewModel model = new CostViewModel(session, background, shell::go, texts);
    return new ScreenView(
        views.load(new CostController(model, outside.folders(), texts)), model.whileShown());
  }

  private ScreenView proof(Certificate certificate) {
    Optional<Links> console =
        shell
            .session()
            .get()
            .filter(it -> it.situation().get().inConsole())
            .map(_ -> outside.links());
    ProofViewModel model = new ProofViewModel(certificate, background, shell::go, texts);
    return new ScreenView(
        views.load(new ProofController(model, outside.folders(), console, texts)));
  }

  private ScreenView projectSettings(ProjectSession session) {
    ProjectSettingsViewModel model =
        new ProjectSettingsViewModel(
            session,
            new ProjectSettingsViewModel.Acts(
                shell::go,
                region ->
                    shell.reopen(
                        () -> projects.relocate(session.folder(), region),
                        Optional.of(new Screen.ProjectSettings())),
                shell::back),
            texts);
    Parent view = views.load(new ProjectSettingsController(model, PriceBook.REGIONS, texts));
    model.load();
    return new ScreenView(view, model.whileShown());
  }

  private ScreenView move(ProjectSession session, String phase) {
    MoveViewModel model = new MoveViewModel(session, phase, shell::go, shell::back, texts);
    Parent view = views.load(new MoveController(model, outside.links(), texts));
    model.load();
    return new ScreenView(view);
  }

  private ScreenView growth(ProjectSession session) {
    GrowthViewModel model = new GrowthViewModel(session, shell::go, shell::back, texts);
    Parent view = views.load(new GrowthController(model, texts));
    model.load();
    return new ScreenView(view);
  }

  private ScreenView environments(ProjectSession session) {
    EnvironmentsViewModel model =
        new EnvironmentsViewModel(
            session,
            new EnvironmentsViewModel.Acts(
                shell::open,
                environment -> shell.make(() -> projects.beside(session.folder(), environment)),
                shell::back),
            texts);
    return new ScreenView(views.load(new EnvironmentsController(model, texts)), model.whileShown());
  }

  private ScreenView live(ProjectSession session) {
    LiveViewModel model =
        new LiveViewModel(
            session,
            new AccountViewModel(ports.profiles(), projects, background),
            account ->
                shell.reopen(() -> projects.live(session.folder(), account), Optional.empty()),
            shell::back,
            texts);
    model.load();
    return new ScreenView(views.load(new LiveController(model, texts)));
  }

  private ScreenView settings() {
    return new ScreenView(
        views.load(
            new SettingsController(
                new SettingsViewModel(
                    shell.preferences(), memory, ports.projectsHome(), shell::back, texts),
                new PricesViewModel(
                    ports.refresh(),
                    core.prices(),
                    background,
                    TargetClock.real(),
                    this::access,
                    texts),
                outside.folders(),
                texts)));
  }

  /// A project in an account has credentials of its own; a rehearsal has none.
  private PriceRefresh.Access access() {
    return shell
        .session()
        .get()
        .map(it -> it.situation().get().target())
        .filter(Target.Account.class::isInstance)
        .map(Target.Account.class::cast)
        .map(it -> new PriceRefresh.Access(it.profile(), it.endpoint()))
        .orElse(PriceRefresh.Access.ENVIRONMENT);
  }

  private ScreenView about() {
    AboutViewModel model =
        new AboutViewModel(
            ports.settingsFolder(),
            ports.core().prices().asOf(PriceBook.REGIONS.getFirst()).orElseThrow(),
            shell::back,
            texts);
    return new ScreenView(views.load(new AboutController(model, outside.links(), texts)));
  }

  private static Run run(ProjectSession session) {
    return session
        .run()
        .get()
        .orElseThrow(() -> new IllegalStateException("no operation was begun"));
  }

  @Override
  public ScreenView rail(ProjectSession session) {
    RailViewModel model = new RailViewModel(session, shell.screen(), shell::go, texts);
    return new ScreenView(views.load(new RailController(model)), model.whileShown());
  }

  @Override
  public ScreenView meter(ProjectSession session) {
    MeterViewModel model = new MeterViewModel(session, shell.screen(), shell::go, texts);
    return new ScreenView(views.load(new MeterController(model, texts)), model.whileShown());
  }
}
