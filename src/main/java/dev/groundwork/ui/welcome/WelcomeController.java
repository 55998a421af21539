package dev.groundwork.ui.welcome;

import dev.groundwork.core.offer.PlanOffer;
import dev.groundwork.ui.control.AccountPane;
import dev.groundwork.ui.control.CardGrid;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.control.SettingField;
import dev.groundwork.ui.session.SettingViewModel;
import dev.groundwork.ui.text.Texts;
import dev.groundwork.ui.welcome.OwnPlansViewModel.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the first screen to its view model.
public final class WelcomeController {
  /// How many places are kept for cards until it is known how many there are.
  private static final int AWAITED = 6;

  private final WelcomeViewModel model;
  private final Texts texts;
  private final Folders folders;
  private final ToggleGroup planGroup = new ToggleGroup();
  private final Map<String, PlanCardView> views = new LinkedHashMap<>();
  private final PlanChart chart;

  @FXML private Label intro;
  @FXML private CardGrid cards;
  @FXML private VBox own;
  @FXML private Label audience;
  @FXML private CardGrid fields;
  @FXML private TextField name;
  @FXML private Label nameProblem;
  @FXML private ComboBox<String> region;
  @FXML private ChoiceCard rehearse;
  @FXML private ChoiceCard account;
  @FXML private HBox profileRow;
  @FXML private Label folder;
  @FXML private Hyperlink otherFolder;
  @FXML private Label folderProblem;
  @FXML private VBox problem;
  @FXML private VBox recentBox;
  @FXML private CardGrid recent;
  @FXML private Hyperlink compare;
  @FXML private VBox chartRoom;
  @FXML private VBox chartCard;
  @FXML private Hyperlink openOther;
  @FXML private Button start;

  private final List<String> regions;

  /// @param folders asks for a folder
  public WelcomeController(
      WelcomeViewModel model, List<String> regions, Folders folders, Texts texts) {
    this.model = model;
    this.regions = regions;
    this.folders = folders;
    this.texts = texts;
    this.chart = new PlanChart(texts);
  }

  @FXML
  void initialize() {
    bindChart();
    model.plans().addListener((ListChangeListener<PlanOffer>) _ -> showPlans());
    showPlans();
    model.chosen().subscribe(this::showChosen);
    model.own().waiting().addListener((ListChangeListener<Waiting>) _ -> showOwn());
    showOwn();
    bindFields();
    bindWhere();
    bindFolder();
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    start.disableProperty().bind(model.ready().not());
    start.setOnAction(_ -> model.start());
  }

  /// Cards are made once, so that the focus stays where it is when prices come in.
  private void showPlans() {
    List<String> ids = model.plans().stream().map(PlanOffer::id).toList();
    if (cards.getChildren().isEmpty() || !List.copyOf(views.keySet()).equals(ids)) {
      views.clear();
      planGroup.getToggles().clear();
      model.plans().forEach(offer -> views.put(offer.id(), card(offer)));
      cards.getChildren().setAll(ids.isEmpty() ? awaited() : List.copyOf(views.values()));
    }
    model
        .plans()
        .forEach(offer -> views.computeIfPresent(offer.id(), (_, view) -> view.shows(offer)));
    showChart();
    showChosen(model.chosen().get());
    intro.setText(
        model.plans().stream()
            .flatMap(offer -> offer.price().stream())
            .findFirst()
            .map(price -> texts.get("welcome.intro.dated", texts.date(price.asOf())))
            .orElse(texts.get("welcome.intro.plain")));
  }

  /// Where cards will be, while the plans are read.
  private static List<Node> awaited() {
    return Stream.generate(() -> (Node) Nodes.styled(new Region(), "card-awaited"))
        .limit(AWAITED)
        .toList();
  }

  private void showOwn() {
    own.getChildren()
        .setAll(
            model.own().waiting().stream()
                .map(it -> new OwnPlanCard(it, texts, () -> accept(it)))
                .toList());
    Nodes.show(own, !own.getChildren().isEmpty());
  }

  private void accept(Waiting waiting) {
    if (waiting instanceof Waiting.Unaccepted it) {
      model.own().accept(it);
    }
  }

  private PlanCardView card(PlanOffer offer) {
    PlanCardView view = new PlanCardView(offer, texts);
    view.setToggleGroup(planGroup);
    view.onChosen(() -> model.chosen().set(Optional.of(offer.id())));
    return view;
  }

  private void showChosen(Optional<String> chosen) {
    views.forEach((id, view) -> view.setSelected(chosen.filter(id::equals).isPresent()));
    audience.setText(
        model.plans().stream()
            .filter(it -> chosen.filter(it.id()::equals).isPresent())
            .findFirst()
            .map(it -> texts.get("welcome.audience", it.words().title(), it.words().audience()))
            .orElse(model.plans().isEmpty() ? texts.get("welcome.reading") : ""));
  }

  private void bindChart() {
    chartCard.getChildren().add(chart);
    Nodes.show(chartRoom, false);
    compare.setOnAction(
        _ -> {
          Nodes.show(chartRoom, !chartRoom.isVisible());
          showChart();
          compare.setText(
              texts.get(chartRoom.isVisible() ? "welcome.chart.hide" : "welcome.chart.show"));
        });
  }

  /// It has some hundred nodes, which would be styled although nobody has asked for it.
  private void showChart() {
    if (chartRoom.isVisible()) {
      chart.show(ChartRow.of(model.plans(), texts));
    }
  }

  private void bindFields() {
    name.textProperty().bindBidirectional(model.name());
    Nodes.message(nameProblem, model.nameProblem());
    region.getItems().setAll(regions);
    Choices.show(region, id -> texts.get("region." + id));
    region.valueProperty().bindBidirectional(model.region());
    model.settings().addListener((ListChangeListener<SettingViewModel>) _ -> showSettings());
    showSettings();
  }

  private void showSettings() {
    fields.getChildren().removeIf(SettingField.class::isInstance);
    model.settings().forEach(it -> fields.getChildren().add(new SettingField(it, texts)));
  }

  private void bindWhere() {
    ToggleGroup group = new ToggleGroup();
    rehearse.setToggleGroup(group);
    account.setToggleGroup(group);
    model.rehearse().subscribe(on -> group.selectToggle(on ? rehearse : account));
    rehearse.onChosen(() -> model.rehearse().set(true));
    account.onChosen(() -> model.rehearse().set(false));
    Nodes.name(rehearse, texts.get("welcome.rehearse.title"));
    Nodes.name(account, texts.get("welcome.account.title"));
    Nodes.present(profileRow, model.rehearse().not());
    AccountPane pane =
        new AccountPane(
            model.account(),
            () -> model.account().ask(model.folder().get(), model.region().get()),
            texts);
    HBox.setHgrow(pane, Priority.ALWAYS);
    profileRow.getChildren().setAll(pane);
  }

  private void bindFolder() {
    folder.textProperty().bind(model.folder().map(Object::toString));
    Nodes.message(folderProblem, model.folderProblem());
    otherFolder.setOnAction(
        _ -> folders.choose(texts.get("welcome.folder.choose")).ifPresent(model::choose));
    openOther.setOnAction(
        _ -> folders.choose(texts.get("welcome.open.choose")).ifPresent(model::open));
    model.recent().addListener((ListChangeListener<RecentProject>) _ -> showRecent());
    showRecent();
  }

  private void showRecent() {
    recent
        .getChildren()
        .setAll(
            model.recent().stream()
                .map(
                    it ->
                        new RecentCard(
                            it,
                            texts,
                            () -> model.open(it.folder()),
                            () -> model.forget(it.folder())))
                .toList());
    Nodes.show(recentBox, !model.recent().isEmpty());
  }
}
