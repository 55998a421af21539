package dev.groundwork.ui.cost;

import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.cost.CostViewModel.Side;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the cost screen to its view model.
public final class CostController {
  private final CostViewModel model;
  private final Folders folders;
  private final Texts texts;

  @FXML private Label subtitle;
  @FXML private VBox problem;
  @FXML private ToggleButton low;
  @FXML private ToggleButton typical;
  @FXML private ToggleButton high;
  @FXML private Label warning;
  @FXML private TabPane tabs;
  @FXML private Tab linesTab;
  @FXML private Tab usageTab;
  @FXML private Tab chartsTab;
  @FXML private Tab whatIfTab;
  @FXML private Tab promiseTab;
  @FXML private ListView<CostRow> lines;
  @FXML private VBox assumptions;
  @FXML private VBox whatIf;
  @FXML private VBox promise;
  @FXML private VBox shares;
  @FXML private VBox weeks;
  @FXML private VBox phases;
  @FXML private Label saved;
  @FXML private Button copy;
  @FXML private Button save;
  @FXML private Button back;

  /// @param folders asks where to save
  public CostController(CostViewModel model, Folders folders, Texts texts) {
    this.model = model;
    this.folders = folders;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    subtitle.setText(model.subtitle());
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    bindLevels();
    lines.setCellFactory(_ -> new CostCell());
    model.shown().subscribe(it -> it.ifPresent(this::show));
    model.assumptions().subscribe(this::showAssumptions);
    whatIf.getChildren().setAll(new WhatIfView(model.whatIf(), texts));
    Nodes.message(saved, model.saved());
    Map<Tab, Side> sides =
        Map.of(
            linesTab, Side.LINES,
            usageTab, Side.ASSUMPTIONS,
            chartsTab, Side.GROWTH,
            whatIfTab, Side.WHAT_IF,
            promiseTab, Side.PROMISE);
    tabs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(tab -> model.side().set(sides.getOrDefault(tab, Side.LINES)));
    copy.setOnAction(_ -> Clip.copy(model.copied()));
    save.setOnAction(_ -> folders.choose(texts.get("cost.save.choose")).ifPresent(model::save));
    back.setOnAction(_ -> model.back());
  }

  private void bindLevels() {
    ToggleGroup group = new ToggleGroup();
    for (UsageLevel level : UsageLevel.values()) {
      ToggleButton button = button(level);
      button.setToggleGroup(group);
      button.setUserData(level);
    }
    // Arrow keys select without an action.
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now != null) {
                model.level().set((UsageLevel) now.getUserData());
              } else {
                // One of them is always pressed.
                before.setSelected(true);
              }
            });
    model.level().subscribe(it -> button(it).setSelected(true));
  }

  private ToggleButton button(UsageLevel level) {
    return switch (level) {
      case LOW -> low;
      case TYPICAL -> typical;
      case HIGH -> high;
    };
  }

  private void showAssumptions(List<Assumptions.Group> groups) {
    assumptions.getChildren().clear();
    if (groups.isEmpty()) {
      assumptions.getChildren().add(Nodes.wrapped(texts.get("cost.usage.nothing"), "muted"));
    }
    for (Assumptions.Group group : groups) {
      assumptions
          .getChildren()
          .add(Nodes.styled(new HBox(Nodes.label(group.title(), "strong")), "cost-group"));
      group.rows().forEach(it -> assumptions.getChildren().add(new AssumptionView(it, texts)));
    }
  }

  private void show(CostShown shown) {
    shown.sums().forEach((level, sum) -> Sums.show(button(level), sum, texts));
    warning.setText(shown.warning());
    Nodes.show(warning, !shown.warning().isEmpty());
    lines.getItems().setAll(shown.rows());
    promise.getChildren().setAll(new PromiseView(shown.promise(), texts));
    shares.getChildren().setAll(new ShareBars(shown.shares()));
    weeks.getChildren().setAll(new Columns(shown.weeks(), Optional.empty(), texts.amounts()));
    phases
        .getChildren()
        .setAll(
            new Columns(
                shown.phases(), Optional.of(texts.get("cost.phases.promised")), texts.amounts()));
  }
}
