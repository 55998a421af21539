package dev.groundwork.ui.step.activity;

import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.step.activity.ActivityViewModel.Row;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Events as a table, with a filter and a way to copy them.
public final class ActivityView extends VBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final ActivityViewModel model;
  private final Texts texts;
  private final TableView<Row> table = new TableView<>();
  private final TextField filter = new TextField();

  /// Shows what its view model lets through.
  public ActivityView(ActivityViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("activity-view");
    bindTable();
    getChildren().addAll(bar(), new ProblemPane(model.problem(), texts), table);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private HBox bar() {
    filter.setId("activityFilter");
    filter.setPromptText(texts.get("step.activity.filter"));
    Nodes.name(filter, texts.get("step.activity.filter"));
    filter.textProperty().bindBidirectional(model.filter());
    CheckBox failures = new CheckBox(texts.get("step.activity.failures"));
    failures.setId("activityFailures");
    failures.setMinWidth(USE_PREF_SIZE);
    failures.selectedProperty().bindBidirectional(model.failuresOnly());
    Label count = Nodes.label("", "small", "muted");
    Nodes.message(count, model.count());
    count.setMinWidth(USE_PREF_SIZE);
    Button copy = Nodes.styled(new Button(texts.get("markdown.copy")), "small-button");
    copy.setId("activityCopy");
    copy.setMinWidth(USE_PREF_SIZE);
    Nodes.explain(copy, texts.get("step.activity.copy"));
    copy.setOnAction(_ -> copy());
    HBox bar = new HBox(10, filter, failures, count, Nodes.filler(), copy);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void bindTable() {
    table.setId("activity");
    table.getStyleClass().addAll("activity", "dense");
    table.setItems(model.rows());
    table.setPlaceholder(nothing());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    Nodes.name(table, texts.get("step.activity.name"));
    column("step.activity.at", Row::at, 118);
    column("step.activity.subject", Row::subject, 168);
    column("step.activity.status", Row::status, 190);
    column("step.activity.reason", Row::reason, 120);
    table.setRowFactory(
        _ -> {
          TableRow<Row> row = new TableRow<>();
          row.itemProperty()
              .subscribe(it -> row.pseudoClassStateChanged(BAD, it != null && it.bad()));
          return row;
        });
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  private VBox nothing() {
    Label why = Nodes.wrapped("", "muted");
    Nodes.message(why, model.nothing());
    Button clear = Nodes.styled(new Button(texts.get("step.activity.clear")), "small-button");
    clear.setId("activityClear");
    Nodes.present(clear, model.filtering());
    clear.setOnAction(
        _ -> {
          model.clear();
          filter.requestFocus();
        });
    VBox nothing = new VBox(10, why, clear);
    nothing.setAlignment(Pos.CENTER);
    return nothing;
  }

  private void column(String key, Function<Row, String> value, double width) {
    TableColumn<Row, String> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(it -> new ReadOnlyStringWrapper(value.apply(it.getValue())));
    column.setCellFactory(_ -> new WholeCell());
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  private void copy() {
    Clip.copy(model.copied(List.copyOf(table.getSelectionModel().getSelectedItems())));
  }

  private void pressed(KeyEvent event) {
    if (FIND.match(event)) {
      filter.requestFocus();
      filter.selectAll();
    } else if (COPY.match(event) && !filter.isFocused()) {
      copy();
    } else {
      return;
    }
    event.consume();
  }
}
