package dev.groundwork.ui.step;

import dev.groundwork.core.plan.StepText;
import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What happens, what it costs, how it is undone; and what of it stands in AWS.
final class FactsView extends VBox {
  private static final double HEAD = 110;

  private final StepViewModel model;
  private final Links links;
  private final Texts texts;
  private final VBox undo = new VBox(6);
  private final Label cost = Nodes.wrapped("", "small");
  private final VBox inAws = new VBox(10);

  FactsView(StepViewModel model, Links links, Texts texts) {
    this.model = model;
    this.links = links;
    this.texts = texts;
    setSpacing(8);
    StepText text = model.step().text();
    fact("step.fact.makes", Nodes.wrapped(text.makes(), "small"));
    if (model.hasStacks()) {
      fact("step.fact.cost", cost);
    }
    text.lessons().pitfalls().forEach(it -> fact("step.fact.pitfall", Nodes.wrapped(it, "small")));
    fact("step.fact.undo", undo);
    if (!model.verified().isEmpty()) {
      fact("step.fact.check", Nodes.wrapped(model.verified(), "small"));
    }
    getChildren().add(inAws);
  }

  /// Follows what has changed.
  void show() {
    cost.setText(model.cost());
    undo.getChildren().setAll(Nodes.wrapped(model.step().text().undo(), "small"));
    switch (model.removal()) {
      case Removal.Nothing _ -> {}
      case Removal.Shared it -> undo(texts.get("step.remove.shared", it.stacks()));
      case Removal.Needed it -> undo(texts.get("step.remove.needed", it.steps()));
      case Removal.Possible _ -> {
        Button remove = Nodes.styled(new Button(texts.get("step.remove")), "small-button", "warns");
        remove.setId("removeStep");
        remove.setDisable(!model.shown().get().editable());
        remove.setOnAction(_ -> model.remove());
        undo.getChildren().add(remove);
      }
    }
    List<InAws> standing = model.inAws();
    inAws.getChildren().setAll(standing.stream().map(this::card).toList());
    Nodes.show(inAws, !standing.isEmpty());
  }

  private void undo(String why) {
    undo.getChildren().add(Nodes.wrapped(why, "small", "muted"));
  }

  private void fact(String key, Node said) {
    Label head = Nodes.label(texts.get(key), "small", "muted");
    head.setMinWidth(HEAD);
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().add(new HBox(12, head, said));
  }

  private Node card(InAws stack) {
    HBox head =
        new HBox(10, Nodes.label(texts.get("step.aws", stack.title()), "strong"), Nodes.filler());
    head.setAlignment(Pos.BASELINE_LEFT);
    stack
        .console()
        .ifPresentOrElse(
            page -> {
              Hyperlink open = Nodes.styled(new Hyperlink(texts.get("step.aws.console")), "small");
              open.setId("console");
              open.setOnAction(_ -> links.open(page));
              head.getChildren().add(open);
            },
            () ->
                head.getChildren()
                    .add(
                        Nodes.label(
                            texts.get(
                                model.rehearsal() ? "step.aws.rehearsal" : "step.aws.endpoint"),
                            "small",
                            "muted")));
    VBox card = Nodes.styled(new VBox(4, head), "card");
    stack.identifiers().forEach(it -> card.getChildren().add(row(it)));
    return card;
  }

  private Node row(InAws.Identifier identifier) {
    Label name =
        Nodes.label(
            identifier.name().isEmpty() ? texts.get("step.aws.name") : identifier.name(),
            "small",
            "muted");
    name.setMinWidth(HEAD + 40);
    name.setMaxWidth(HEAD + 40);
    Label value = Nodes.label(identifier.value(), "mono");
    value.setMinWidth(0);
    value.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(value, Priority.ALWAYS);
    Button copy = Nodes.styled(new Button(texts.get("markdown.copy")), "small-button");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.name(copy, texts.get("markdown.copy.named", identifier.value()));
    copy.setOnAction(_ -> Clip.copy(identifier.value()));
    HBox row = new HBox(10, name, value, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
