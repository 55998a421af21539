package dev.groundwork.ui.control;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What applying would do to one stack: before and after, replacements in red.
public final class ReviewCard extends VBox {
  private final StackDefinition stack;
  private final Function<RedStop, String> stays;
  private final Texts texts;

  /// Shows a review.
  ///
  /// @param price what the stack costs a month; may be empty
  /// @param stays says what stays of data that a change parts from its stack
  public ReviewCard(
      StackReview review,
      StackDefinition stack,
      String price,
      Function<RedStop, String> stays,
      Texts texts) {
    this.stack = stack;
    this.stays = stays;
    this.texts = texts;
    getStyleClass().addAll("card", "review-card");
    setSpacing(6);
    HBox head =
        new HBox(
            10,
            Nodes.label(review.title(), "strong"),
            badge(review.kind()),
            Nodes.filler(),
            Nodes.label(price));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    review
        .problem()
        .ifPresent(
            problem ->
                getChildren()
                    .add(
                        new ProblemPane(
                            new javafx.beans.property.SimpleObjectProperty<>(Optional.of(problem)),
                            texts)));
    if (review.kind() == StackReview.Kind.NEW) {
      getChildren().add(additions(review));
    } else {
      review.changes().forEach(change -> getChildren().add(row(change)));
    }
  }

  private Label badge(StackReview.Kind kind) {
    return switch (kind) {
      case NEW -> Nodes.label(texts.get("review.kind.new"), "badge", "badge-new");
      case CHANGED -> Nodes.label(texts.get("review.kind.changed"), "badge", "badge-changed");
      case UNCHANGED -> Nodes.label(texts.get("review.kind.unchanged"), "badge");
      case REFUSED -> Nodes.label(texts.get("review.kind.refused"), "badge", "badge-bad");
    };
  }

  /// What is only added needs no before and after: where there is room, two stand beside each
  /// other.
  private Node additions(StackReview review) {
    CardGrid grid = new CardGrid();
    grid.setWhole(true);
    grid.setMost(Double.MAX_VALUE);
    grid.setGap(24);
    grid.setRowGap(5);
    review.changes().forEach(change -> grid.getChildren().add(row(change)));
    return grid;
  }

  private Node row(Change change) {
    boolean replaced = change.replacement() != Change.Replacement.NO;
    boolean removed = change.action() == Change.Action.REMOVE;
    Label mark = Nodes.label(mark(change), "mono", replaced || removed ? "bad" : "good");
    mark.setMinWidth(14);
    Label consequence =
        Nodes.label(consequence(change), "small", replaced || removed ? "bad" : "muted");
    consequence.setMinWidth(USE_PREF_SIZE);
    TypedName name = new TypedName(texts.resource(stack, change.logicalId()), change.type());
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox head = new HBox(8, mark, name, consequence);
    VBox row = new VBox(2, head);
    String meaning = meaning(change);
    if (!meaning.isEmpty()) {
      row.getChildren().add(Nodes.wrapped(meaning, "small", "bad", "review-property"));
    }
    if (!change.properties().isEmpty()) {
      row.getChildren().add(new PropertyGrid(change.properties(), this::cause, texts));
    }
    return row;
  }

  /// A cause is a parameter, or another resource, perhaps with one of its attributes.
  private String cause(String reference) {
    String name = reference.replaceFirst("\\..*", "");
    return stack.template().parameters().containsKey(name)
        ? stack.label(name)
        : texts.resource(stack, name);
  }

  private static String mark(Change change) {
    return switch (change.action()) {
      case ADD, IMPORT -> "+";
      case REMOVE -> "\u2212";
      case MODIFY, DYNAMIC -> "~";
    };
  }

  private String consequence(Change change) {
    if (change.action() == Change.Action.REMOVE) {
      return texts.get("review.change.removed");
    }
    return switch (change.replacement()) {
      case YES -> texts.get("review.change.replaced");
      case MAYBE -> texts.get("review.change.maybe");
      case NO -> "";
    };
  }

  /// What the loss of a resource means: whether its data stays, and whether it is away for a while.
  private String meaning(Change change) {
    boolean goes = change.action() == Change.Action.REMOVE;
    if (!goes && change.replacement() == Change.Replacement.NO) {
      return "";
    }
    String meaning = texts.get(goes ? "review.meaning.deleted" : "review.meaning.replaced");
    return RedStop.of(stack.id(), List.of(change)).stream()
        .findFirst()
        .map(it -> meaning + " " + texts.get("review.meaning.data") + " " + stays.apply(it))
        .orElse(meaning);
  }
}
