package dev.groundwork.ui.welcome;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the first screen to its view model.
public final class WelcomeController {
  private static final int FIXED_FIELDS = 2;

  private final WelcomeViewModel model;
  private final Texts texts;
  private final Folders folders;
  private final ToggleGroup planGroup = new ToggleGroup();

  @FXML private Label intro;
  @FXML private HBox cards;
  @FXML private GridPane fields;
  @FXML private TextField name;
  @FXML private Label nameProblem;
  @FXML private ComboBox<String> region;
  @FXML private ChoiceCard rehearse;
  @FXML private ChoiceCard account;
  @FXML private HBox profileRow;
  @FXML private ComboBox<String> profile;
  @FXML private Label identity;
  @FXML private Label folder;
  @FXML private Hyperlink otherFolder;
  @FXML private Label folderProblem;
  @FXML private VBox problem;
  @FXML private Label continueLabel;
  @FXML private HBox recent;
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
  }

  @FXML
  void initialize() {
    model.plans().addListener((ListChangeListener<PlanCard>) _ -> showPlans());
    showPlans();
    bindFields();
    bindWhere();
    bindFolder();
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    start.disableProperty().bind(model.ready().not());
    start.setOnAction(_ -> model.start());
  }

  private void showPlans() {
    planGroup.getToggles().clear();
    cards.getChildren().setAll(model.plans().stream().map(this::card).toList());
    intro.setText(
        model.plans().stream()
            .flatMap(card -> card.estimate().stream())
            .findFirst()
            .map(estimate -> texts.get("welcome.intro.dated", texts.date(estimate.pricesAsOf())))
            .orElse(texts.get("welcome.intro.plain")));
  }

  private Node card(PlanCard card) {
    PlanCardView view = new PlanCardView(card, texts);
    Plan plan = card.plan();
    view.setToggleGroup(planGroup);
    view.setSelected(model.plan().get().filter(plan::equals).isPresent());
    HBox.setHgrow(view, javafx.scene.layout.Priority.ALWAYS);
    view.setOnAction(
        _ -> {
          view.setSelected(true);
          model.plan().set(Optional.of(plan));
        });
    return view;
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
    fields.getChildren().removeIf(node -> GridPane.getColumnIndex(node) >= FIXED_FIELDS);
    int column = FIXED_FIELDS;
    for (SettingViewModel setting : model.settings()) {
      fields.add(new SettingField(setting, texts), column++, 0);
    }
    fields.getColumnConstraints().clear();
    for (int i = 0; i < column; i++) {
      ColumnConstraints even = new ColumnConstraints();
      even.setPercentWidth(100.0 / column);
      fields.getColumnConstraints().add(even);
    }
  }

  private void bindWhere() {
    ToggleGroup group = new ToggleGroup();
    rehearse.setToggleGroup(group);
    account.setToggleGroup(group);
    model.rehearse().subscribe(on -> group.selectToggle(on ? rehearse : account));
    rehearse.setOnAction(_ -> where(true));
    account.setOnAction(_ -> where(false));
    Nodes.name(rehearse, texts.get("welcome.rehearse.title"));
    Nodes.name(account, texts.get("welcome.account.title"));
    Nodes.present(profileRow, model.rehearse().not());
    profile.setItems(model.account().names());
    profile
        .valueProperty()
        .subscribe(
            chosen -> {
              model.account().profile().set(Optional.ofNullable(chosen));
              model.account().ask(model.folder().get(), model.region().get());
            });
    model.account().answer().subscribe(this::showIdentity);
  }

  private void where(boolean rehearsal) {
    (rehearsal ? rehearse : account).setSelected(true);
    model.rehearse().set(rehearsal);
  }

  private void showIdentity(AccountViewModel.Answer answer) {
    identity.getStyleClass().removeAll("good", "bad", "muted");
    switch (answer) {
      case AccountViewModel.Answer.Unasked _ -> identity("muted", "welcome.identity.unasked");
      case AccountViewModel.Answer.Asking _ -> identity("muted", "welcome.identity.asking");
      case AccountViewModel.Answer.Known(var who) ->
          identity(
              who.root() ? "bad" : "good",
              who.root() ? "welcome.identity.root" : "welcome.identity.known",
              who.account(),
              who.arn());
      case AccountViewModel.Answer.Refused(var why) -> {
        identity.setText(texts.say(why.title()) + " " + texts.say(why.nextStep()));
        identity.getStyleClass().add("bad");
      }
    }
  }

  private void identity(String style, String key, Object... values) {
    identity.setText(texts.get(key, values));
    identity.getStyleClass().add(style);
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
    recent.getChildren().setAll(model.recent().stream().map(this::link).toList());
    boolean any = !model.recent().isEmpty();
    for (Node node : List.of(continueLabel, recent)) {
      node.setVisible(any);
      node.setManaged(any);
    }
  }

  private Node link(RecentProject project) {
    Hyperlink link = new Hyperlink(project.project().name());
    link.setId("recent-" + project.project().name());
    Nodes.name(link, texts.get("welcome.continue.named", project.project().name()));
    link.setOnAction(_ -> model.open(project.folder()));
    return link;
  }
}
