package dev.groundwork.ui.step;

import dev.groundwork.core.plan.StepText;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Status.State;
import dev.groundwork.ui.control.CardGrid;
import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.MarkdownView;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.control.ReviewCard;
import dev.groundwork.ui.control.TypedName;
import dev.groundwork.ui.step.StepViewModel.Made;
import dev.groundwork.ui.step.StepViewModel.Shown;
import dev.groundwork.ui.step.activity.ActivityView;
import dev.groundwork.ui.step.picture.PictureView;
import dev.groundwork.ui.step.template.TemplateView;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds a step's screen to its view model.
public final class StepController {
  private static final int SHORT_FORM = 6;

  private static final double ROOM_FOR_BOTH = 440;

  /// More are in the picture.
  private static final int MOST_MADE = 6;

  private final StepViewModel model;
  private final Links links;
  private final Texts texts;

  private @Nullable FactsView factsView;
  private String guideShown = "";

  @FXML private Label title;
  @FXML private Label summary;
  @FXML private Label state;
  @FXML private VBox problem;
  @FXML private TabPane tabs;
  @FXML private Tab guideTab;
  @FXML private Tab optionsTab;
  @FXML private Tab templateTab;
  @FXML private Tab pictureTab;
  @FXML private Tab changesTab;
  @FXML private Tab activityTab;
  @FXML private VBox guide;
  @FXML private VBox optionsPane;
  @FXML private VBox options;
  @FXML private Label exampled;
  @FXML private VBox makesCard;
  @FXML private Label usual;
  @FXML private CardGrid makes;
  @FXML private VBox facts;
  @FXML private VBox changes;
  @FXML private Label hint;
  @FXML private CheckBox tick;
  @FXML private Button back;
  @FXML private Hyperlink week;
  @FXML private Button review;
  @FXML private Button next;

  /// @param links opens what guides point to
  public StepController(StepViewModel model, Links links, Texts texts) {
    this.model = model;
    this.links = links;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    StepText text = model.step().text();
    title.setText(text.title());
    summary.setText(text.summary());
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    bindParts();
    factsView = new FactsView(model, links, texts);
    facts.getChildren().setAll(factsView);
    showForm();
    keepInSight();
    model.shown().subscribe(this::show);
    model.changes().subscribe(this::showChanges);
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::opened);
    back.setOnAction(_ -> model.back());
    back.setDisable(model.neighbour(-1).isEmpty());
    next.setOnAction(_ -> model.next());
    review.setOnAction(_ -> model.review());
    week.setText(texts.get("step.week", model.week().number()));
    week.setOnAction(_ -> model.reviewWeek());
    tick.setOnAction(_ -> model.tick(tick.isSelected()));
  }

  /// A step shows what it has: stacks have options, guides have a text.
  private void bindParts() {
    boolean stacks = model.hasStacks();
    if (!stacks) {
      tabs.getTabs().removeAll(optionsTab, templateTab, pictureTab, changesTab, activityTab);
    }
    if (model.guide().isEmpty()) {
      tabs.getTabs().remove(guideTab);
    }
    for (Node node : List.of(review, week, makesCard)) {
      Nodes.show(node, stacks);
    }
    if (!stacks) {
      next.getStyleClass().add("primary");
    }
    // Only one button of a window can answer Enter.
    review.setDefaultButton(stacks);
    next.setDefaultButton(!stacks);
    Nodes.show(tick, model.tickable());
  }

  /// Made anew only when something else is known: who reads keeps their place.
  private void showGuide(String text) {
    if (!text.equals(guideShown)) {
      guideShown = text;
      guide.getChildren().setAll(new MarkdownView(text, links, texts));
    }
  }

  /// A tab says that it is selected only after the pane has said which one is.
  private void opened(Tab tab) {
    if (changesTab.equals(tab) && model.changes().get().isEmpty()) {
      model.lookAtChanges();
    } else if (pictureTab.equals(tab) && pictureTab.getContent() == null) {
      pictureTab.setContent(new PictureView(model.picture(), texts));
      model.picture().look();
    } else if (templateTab.equals(tab) && templateTab.getContent() == null) {
      templateTab.setContent(new TemplateView(model.template(), texts));
    } else if (activityTab.equals(tab)) {
      if (activityTab.getContent() == null) {
        activityTab.setContent(new ActivityView(model.activity(), texts));
      }
      model.activity().look();
    }
  }

  private void showForm() {
    for (StepForm.Group group : model.form().groups()) {
      if (!group.title().isEmpty()) {
        options.getChildren().add(Nodes.label(group.title(), "group-title"));
      }
      GridPane grid = Nodes.styled(new GridPane(), "form-grid");
      for (int i = 0; i < group.fields().size(); i++) {
        FieldView view = new FieldView(group.fields().get(i), texts.get("step.find"));
        grid.add(view.caption(), i % 2, i / 2 * 2);
        grid.add(view, i % 2, i / 2 * 2 + 1);
        GridPane.setValignment(view.caption(), VPos.BOTTOM);
      }
      grid.getColumnConstraints().addAll(half(), half());
      options.getChildren().add(grid);
    }
  }

  /// Below a long form nobody would see what the step makes: then it stays in sight under it, where
  /// there is room for both.
  private void keepInSight() {
    if (model.form().fields().size() > SHORT_FORM && makesCard.getParent() instanceof VBox inForm) {
      optionsPane
          .heightProperty()
          .map(it -> it.doubleValue() > ROOM_FOR_BOTH)
          .subscribe(both -> place(both ? optionsPane : inForm));
    }
  }

  private void place(VBox where) {
    if (makesCard.getParent() instanceof VBox now && !now.equals(where)) {
      now.getChildren().remove(makesCard);
      where.getChildren().add(where.equals(optionsPane) ? 1 : 2, makesCard);
    }
  }

  private static javafx.scene.layout.ColumnConstraints half() {
    var half = new javafx.scene.layout.ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }

  private void show(Shown shown) {
    state.setText(stateText(shown.state()));
    Nodes.show(exampled, shown.exampled());
    options.setDisable(!shown.editable());
    usual.setText(shown.usual());
    review.setText(shown.review());
    review.setDisable(!shown.canReview());
    week.setDisable(!shown.editable());
    boolean done = shown.state() == State.DONE || !model.hasStacks();
    Nodes.show(next, done && model.neighbour(1).isPresent());
    tick.setSelected(shown.state() == State.DONE);
    hint.setText(shown.missing().isEmpty() ? hintText() : shown.missing());
    showMakes(shown.makes());
    showGuide(model.guideText());
    if (factsView != null) {
      factsView.show();
    }
  }

  private String hintText() {
    return !model.hasStacks() ? model.waiting() : texts.get("step.hint");
  }

  private String stateText(State now) {
    return switch (now) {
      case OPEN -> "";
      case IN_PROGRESS -> texts.get("step.state.working");
      case DONE -> texts.get("step.state.done");
      case CHANGED -> texts.get("step.state.changed");
      case FAILED -> texts.get("step.state.failed");
      case WAITING -> texts.get("step.state.waiting");
    };
  }

  private void showMakes(List<Made> made) {
    Nodes.show(makesCard, !made.isEmpty());
    makes.getChildren().clear();
    boolean all = made.size() <= MOST_MADE;
    int shown = all ? made.size() : MOST_MADE - 1;
    for (int i = 0; i < shown; i++) {
      Made each = made.get(i);
      makes.getChildren().add(row(each));
    }
    if (!all) {
      Hyperlink more =
          Nodes.styled(new Hyperlink(texts.get("step.makes.more", made.size() - shown)), "small");
      more.setId("makesMore");
      more.setOnAction(_ -> tabs.getSelectionModel().select(pictureTab));
      makes.getChildren().add(more);
    }
  }

  private static Node row(Made made) {
    TypedName name = new TypedName(made.title(), made.type(), "small");
    HBox.setHgrow(name, Priority.ALWAYS);
    Label price = Nodes.label(made.price(), "small");
    price.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(10, name, price);
  }

  private void showChanges(Optional<List<StackReview>> reviews) {
    changes
        .getChildren()
        .setAll(
            reviews.stream()
                .flatMap(List::stream)
                .map(
                    it ->
                        (Node)
                            new ReviewCard(
                                it,
                                model.definition(it.stack()),
                                model.difference(it),
                                model::stays,
                                texts))
                .toList());
    if (reviews.isEmpty()) {
      changes.getChildren().add(Nodes.label(texts.get("step.changes.asking"), "muted"));
      if (changesTab.isSelected()) {
        model.lookAtChanges();
      }
    }
  }
}
