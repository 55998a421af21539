package dev.groundwork.ui.welcome;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.offer.Offers;
import dev.groundwork.core.offer.PlanOffer;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.plan.StackName;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.session.AccountViewModel;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.Profiles;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.SettingViewModel;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Which plan, under which name, where.
public final class WelcomeViewModel {
  private final Projects projects;
  private final Memory memory;
  private final Background background;
  private final Texts texts;
  private final RecentProjects looks;
  private final Consumer<Projects.Opened> onOpened;
  private final AccountViewModel account;

  private Path home;

  /// Nobody is blamed for a missing name before one was proposed.
  private boolean proposed;

  private final OfferedPlans offered;
  private final ObservableList<SettingViewModel> settings = FXCollections.observableArrayList();
  private final ObservableList<RecentProject> recent = FXCollections.observableArrayList();
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<String> region = new SimpleObjectProperty<>("");
  private final BooleanProperty rehearse = new SimpleBooleanProperty(true);
  private final ObjectProperty<Path> folder;
  private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper("");
  private final BooleanProperty answered = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param places where projects are kept, and what was remembered of them
  public WelcomeViewModel(
      Offers offers,
      Projects projects,
      Profiles profiles,
      Places places,
      Background background,
      Texts texts,
      Consumer<Projects.Opened> onOpened) {
    this.projects = projects;
    this.memory = places.memory();
    this.home = places.projectsHome();
    this.background = background;
    this.texts = texts;
    this.onOpened = onOpened;
    this.looks = new RecentProjects(offers.plans(), texts);
    this.account = new AccountViewModel(profiles, projects, background);
    this.offered = new OfferedPlans(offers, background, this::failed);
    this.folder = new SimpleObjectProperty<>(home);
    region.set(places.regions().getFirst());
    name.subscribe(this::named);
    folder.subscribe(this::lookInto);
    offered.chosen().subscribe(_ -> asked());
    offered.all().addListener((ListChangeListener<PlanOffer>) _ -> asked());
    region.subscribe(() -> offered.in(region.get()));
    rehearse.subscribe(() -> account.load());
  }

  /// Where projects are kept, and where they can run.
  ///
  /// @param projectsHome new projects are proposed in it, unless the user prefers another folder
  /// @param regions those that prices are known for; the first is proposed
  public record Places(Path projectsHome, Memory memory, List<String> regions) {}

  /// Fills the screen: plans with their prices, a free name, the projects of before.
  public void load() {
    offered.in(region.get());
    offered.own().load();
    background.run(this::proposal, this::propose, this::failed);
    background.run(this::remembered, recent::setAll, this::failed);
  }

  /// The plans, in the catalog's order.
  public ObservableList<PlanOffer> plans() {
    return offered.all();
  }

  /// The chosen plan's id.
  public ObjectProperty<Optional<String>> chosen() {
    return offered.chosen();
  }

  /// The user's own plans that can't be chosen yet.
  public OwnPlansViewModel own() {
    return offered.own();
  }

  ObservableList<SettingViewModel> settings() {
    return settings;
  }

  ObservableList<RecentProject> recent() {
    return recent;
  }

  AccountViewModel account() {
    return account;
  }

  /// The project's name.
  public StringProperty name() {
    return name;
  }

  /// Why the name can't be used; empty if it can.
  public ReadOnlyStringProperty nameProblem() {
    return nameProblem.getReadOnlyProperty();
  }

  /// The region.
  public ObjectProperty<String> region() {
    return region;
  }

  /// Whether the project begins in the rehearsal.
  public BooleanProperty rehearse() {
    return rehearse;
  }

  /// The project's folder.
  public ObjectProperty<Path> folder() {
    return folder;
  }

  /// Why the folder can't be used; empty if it can.
  public ReadOnlyStringProperty folderProblem() {
    return folderProblem.getReadOnlyProperty();
  }

  /// Whether a project is being opened.
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Whether everything is there that the first week needs.
  public BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        this::isReady,
        offered.chosen(),
        name,
        nameProblem,
        folderProblem,
        rehearse,
        account.answer(),
        answered,
        busy);
  }

  /// Makes the project.
  public void start() {
    if (!isReady()) {
      return;
    }
    Optional<? extends Target> target =
        rehearse.get() ? Optional.of(new Target.Rehearsal()) : account.target();
    Map<String, String> answers = new HashMap<>();
    for (SettingViewModel setting : settings) {
      String answer = setting.given();
      if (!answer.isEmpty() && setting.problem().get().isEmpty()) {
        answers.put(setting.setting().id(), answer);
      }
    }
    Projects.Draft draft =
        new Projects.Draft(
            folder.get(),
            name.get(),
            offered.chosen().get().orElseThrow(),
            region.get(),
            answers,
            target.orElseThrow());
    opening(() -> projects.create(draft));
  }

  /// Opens a project that is there.
  public void open(Path existing) {
    opening(() -> projects.open(existing));
  }

  /// Takes a project off the list. Its folder isn't touched.
  public void forget(Path folder) {
    background.run(
        () -> {
          memory.change(it -> it.without(folder));
          return remembered();
        },
        recent::setAll,
        this::failed);
  }

  /// Takes another folder for the new project.
  public void choose(Path chosen) {
    folder.set(chosen);
  }

  private void opening(dev.groundwork.ui.async.Work<Projects.Opened> work) {
    busy.set(true);
    problem.set(Optional.empty());
    background.run(
        () -> {
          Projects.Opened opened = work.run();
          memory.change(it -> it.with(opened.workspace().folder().path()));
          return opened;
        },
        opened -> {
          busy.set(false);
          onOpened.accept(opened);
        },
        this::failed);
  }

  private boolean isReady() {
    return offered.choice().isPresent()
        && !name.get().isEmpty()
        && nameProblem.get().isEmpty()
        && folderProblem.get().isEmpty()
        && answered.get()
        && !busy.get()
        && (rehearse.get() || account.target().isPresent());
  }

  private void named(String text) {
    nameProblem.set(
        text.isEmpty()
            ? proposed ? texts.get("welcome.name.missing") : ""
            : StackName.problem(text)
                .map(it -> texts.get("field.problem", texts.say(it)))
                .orElse(""));
    if (nameProblem.get().isEmpty()) {
      folder.set(home.resolve(text));
    }
  }

  private void lookInto(Path path) {
    background.run(
        () -> ProjectFolder.at(path).exists(),
        taken -> folderProblem.set(taken ? texts.get("welcome.folder.taken") : ""),
        this::failed);
  }

  /// Whom to tell, and above how much. What else a plan asks needs its explanation, and has it in
  /// the project's settings. A typed address is as right for another plan.
  private void asked() {
    ask();
    look();
  }

  private void ask() {
    List<Setting> asked =
        offered.choice().stream()
            .flatMap(it -> it.settings().stream())
            .filter(it -> it.kind() == SettingKind.EMAIL || it.kind() == SettingKind.MONEY)
            .toList();
    if (asked.equals(settings.stream().map(SettingViewModel::setting).toList())) {
      return;
    }
    Optional<String> address = answer(SettingKind.EMAIL);
    settings.setAll(asked.stream().map(it -> new SettingViewModel(it, texts)).toList());
    settings.forEach(it -> it.answer().subscribe(_ -> look()));
    settings.stream()
        .filter(it -> it.setting().kind() == SettingKind.EMAIL)
        .forEach(it -> address.ifPresent(it::give));
  }

  /// Whether each answer can be used, and what is to be said of it.
  private void look() {
    answered.set(settings.stream().allMatch(it -> it.problem().get().isEmpty()));
    settings.stream()
        .filter(it -> it.setting().kind() == SettingKind.MONEY)
        .forEach(it -> it.say(tooLow(it)));
  }

  /// That a limit is less than the plan costs, which is allowed: each step then asks.
  private String tooLow(SettingViewModel limit) {
    Optional<Money> most =
        Optional.of(limit.given())
            .filter(it -> !it.isEmpty() && limit.problem().get().isEmpty())
            .map(it -> Money.usd(it));
    return offered
        .choice()
        .flatMap(PlanOffer::price)
        .map(it -> it.monthly().typical())
        .filter(it -> most.filter(limited -> limited.compareTo(it) < 0).isPresent())
        .map(it -> texts.get("welcome.setting.low", texts.amounts().cents(it)))
        .orElse("");
  }

  private Optional<String> answer(SettingKind kind) {
    return settings.stream()
        .filter(it -> it.setting().kind() == kind)
        .map(SettingViewModel::given)
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  /// A folder for a new project.
  private record Proposal(Path home, String name) {}

  private Proposal proposal() {
    Path wanted = memory.read().preferences().projects().orElse(home);
    String name = "my-app";
    for (int i = 2; ProjectFolder.at(wanted.resolve(name)).exists(); i++) {
      name = "my-app-" + i;
    }
    return new Proposal(wanted, name);
  }

  private void propose(Proposal proposal) {
    home = proposal.home();
    proposed = true;
    if (name.get().isEmpty()) {
      name.set(proposal.name());
    }
  }

  private List<RecentProject> remembered() {
    return memory.read().recent().stream().map(looks::look).toList();
  }

  private void failed(Problem why) {
    busy.set(false);
    problem.set(Optional.of(why));
  }
}
