package dev.groundwork.ui.growth;

import dev.groundwork.core.growth.Sign;
import dev.groundwork.core.plan.Metric;
import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.growth.NumberRow.Shown;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A number: what it is and past what it counts, what it comes to now, and the field for one's own.
final class NumberView extends HBox {
  private final NumberRow row;
  private final Texts texts;
  private final Label threshold = Nodes.wrapped("", "small");
  private final Label state = Nodes.label("", "badge");
  private final Label phases = Nodes.wrapped("", "small", "muted");
  private final Label number = Nodes.wrapped("", "strong");
  private final Label source = Nodes.wrapped("", "small", "muted");

  NumberView(NumberRow row, Texts texts) {
    this.row = row;
    this.texts = texts;
    getStyleClass().add("growth-row");
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox counts = new HBox(8, threshold, state);
    counts.setAlignment(Pos.CENTER_LEFT);
    VBox what =
        new VBox(
            2,
            Nodes.wrapped(row.metric().title(), "strong"),
            counts,
            Nodes.wrapped(row.metric().explanation(), "small", "muted"),
            phases);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.ALWAYS);
    Nodes.present(counts, row.shown().map(it -> !it.threshold().isEmpty()));
    VBox now = Nodes.styled(new VBox(2, number, source), "growth-now");
    VBox own = Nodes.styled(new VBox(2), "growth-own", "field");
    if (row.metric().typable()) {
      Control field = field();
      Nodes.present(field, row.shown().map(Shown::typable));
      own.getChildren().addAll(field, problem());
    }
    getChildren().setAll(what, now, own);
    row.shown().subscribe(this::show);
  }

  private void show(Shown shown) {
    threshold.setText(shown.threshold());
    phases.setText(shown.phases());
    Nodes.show(phases, !shown.phases().isEmpty());
    number.setText(shown.number());
    source.setText(shown.source());
    shown.state().ifPresent(this::show);
  }

  private void show(Sign.State now) {
    switch (now) {
      case THERE -> {
        state.setText(texts.get("growth.state.there"));
        Nodes.restyle(state, "label", "badge", "badge-new");
      }
      case ABSENT -> {
        state.setText(texts.get("growth.state.absent"));
        Nodes.restyle(state, "label", "badge");
      }
      case UNKNOWN -> {
        state.setText(texts.get("growth.state.unknown"));
        Nodes.restyle(state, "label", "badge", "badge-unknown");
      }
    }
  }

  private Node problem() {
    Label problem = Nodes.wrapped("", "problem");
    Nodes.message(problem, row.problem());
    return problem;
  }

  private Control field() {
    Control field = row.yesOrNo() ? answer() : amount();
    field.setId("number-" + row.metric().id());
    field.setMaxWidth(Double.MAX_VALUE);
    Nodes.name(field, row.spoken());
    field.setAccessibleHelp(row.metric().explanation());
    return field;
  }

  private TextField amount() {
    TextField amount = new TextField();
    amount.setPromptText(texts.get("growth.field.prompt"));
    amount.textProperty().bindBidirectional(row.value());
    return amount;
  }

  private ComboBox<String> answer() {
    ComboBox<String> answer = new ComboBox<>();
    answer.getItems().setAll("", Metric.YES, Metric.NO);
    Choices.show(answer, this::word);
    answer.valueProperty().bindBidirectional(row.value());
    return answer;
  }

  private String word(String answer) {
    return Optional.of(answer)
        .filter(it -> !it.isEmpty())
        .map(it -> texts.get(it.equals(Metric.YES) ? "growth.answer.yes" : "growth.answer.no"))
        .orElse(texts.get("growth.answer.none"));
  }
}
