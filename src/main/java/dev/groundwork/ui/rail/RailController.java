package dev.groundwork.ui.rail;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.rail.RailViewModel.MoveItem;
import dev.groundwork.ui.rail.RailViewModel.StepItem;
import dev.groundwork.ui.rail.RailViewModel.WeekItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the week rail to its view model.
public final class RailController {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final RailViewModel model;
  private final Map<String, StepButton> buttons = new HashMap<>();
  private final List<Label> counts = new ArrayList<>();
  private List<String> shown = List.of();

  @FXML private Button railEnvironment;
  @FXML private Button move;
  @FXML private Label moveTitle;
  @FXML private Label moveDone;
  @FXML private VBox weeks;
  @FXML private Button railUnchosen;
  @FXML private Label unchosenCost;
  @FXML private Button railGrow;
  @FXML private Button railTearDown;

  /// With its view model.
  public RailController(RailViewModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    model.weeks().subscribe(this::show);
    model.move().subscribe(this::showMove);
    move.setOnAction(_ -> model.goOn());
    railEnvironment.setText(model.environment());
    railEnvironment.setOnAction(_ -> model.environments());
    Nodes.show(railEnvironment, !model.environment().isEmpty());
    model
        .unchosen()
        .subscribe(
            text -> {
              unchosenCost.setText(text);
              Nodes.name(railUnchosen, text);
              Nodes.show(railUnchosen, !text.isEmpty());
            });
    railUnchosen.setOnAction(_ -> model.removeUnchosen());
    railGrow.setOnAction(_ -> model.grow());
    Nodes.show(railGrow, model.grows());
    railTearDown.setOnAction(_ -> model.tearDown());
  }

  private void showMove(Optional<MoveItem> item) {
    Nodes.show(move, item.isPresent());
    item.ifPresent(
        it -> {
          moveTitle.setText(it.title());
          moveDone.setText(it.done());
          Nodes.name(move, it.title() + ", " + it.done());
        });
  }

  /// Nodes are made once, so that the focus stays where it is when states change; another phase or
  /// setting has other steps.
  private void show(List<WeekItem> items) {
    List<String> steps =
        items.stream().flatMap(it -> it.steps().stream()).map(StepItem::id).toList();
    if (!steps.equals(shown)) {
      shown = steps;
      buttons.clear();
      counts.clear();
      weeks.getChildren().clear();
      items.forEach(this::add);
    }
    IntStream.range(0, items.size()).forEach(i -> counts.get(i).setText(items.get(i).done()));
    for (WeekItem week : items) {
      for (StepItem step : week.steps()) {
        buttons.computeIfAbsent(step.id(), this::button).show(step);
      }
    }
  }

  private void add(WeekItem week) {
    Label done = Nodes.label(week.done());
    done.setMinWidth(Region.USE_PREF_SIZE);
    counts.add(done);
    Label title = Nodes.wrapped(week.title().toUpperCase(Locale.getDefault()));
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = Nodes.styled(new HBox(8, title, done), "rail-week");
    weeks.getChildren().add(head);
    for (StepItem step : week.steps()) {
      weeks.getChildren().add(buttons.computeIfAbsent(step.id(), this::button));
    }
  }

  private StepButton button(String step) {
    return new StepButton(step, () -> model.open(step));
  }

  /// A step in the rail.
  private static final class StepButton extends Button {
    private final StackPane icon = new StackPane(Nodes.styled(new Region(), "state-mark"));
    private static final double SIDES = 16;

    private final Label title = Nodes.wrapped("", "rail-title");
    private final Label note = Nodes.label("", "rail-note");
    private final HBox content;

    StepButton(String id, Runnable onOpen) {
      setId("step-" + id);
      getStyleClass().setAll("rail-step");
      setMaxWidth(Double.MAX_VALUE);
      note.setMinWidth(USE_PREF_SIZE);
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      content = new HBox(9, icon, title, note);
      content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      content.prefWidthProperty().bind(widthProperty().subtract(SIDES));
      setGraphic(content);
      setOnAction(_ -> onOpen.run());
    }

    /// A long title takes a second line; a button by itself would cut it.
    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      double inside = (width < 0 ? getWidth() : width) - SIDES;
      return content.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
    }

    void show(StepItem step) {
      title.setText(step.title());
      note.setText(step.note());
      Nodes.show(note, !step.note().isEmpty());
      Nodes.restyle(
          icon,
          "state-icon",
          "state-" + step.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      pseudoClassStateChanged(CURRENT, step.current());
      Nodes.name(this, step.spoken());
    }
  }
}
