package dev.groundwork.ui.cost;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Other months, tax, credits, and what would save, on three cards.
final class WhatIfView extends VBox {
  private static final double TAX = 90;
  private static final double GAP = 16;

  private final WhatIfViewModel model;
  private final Texts texts;
  private final VBox months = new VBox();
  private final Label taxed = Nodes.label("", "strong");
  private final Label newAccount = Nodes.wrapped("", "small", "muted");
  private final VBox savings = new VBox();

  WhatIfView(WhatIfViewModel model, Texts texts) {
    super(GAP);
    this.model = model;
    this.texts = texts;
    Label balance = Nodes.wrapped("");
    Nodes.message(balance, model.balance());
    // What a new account gets is nothing to one whose balance is known.
    Nodes.present(
        newAccount,
        Bindings.createBooleanBinding(
            () -> model.balance().get().isEmpty() && !newAccount.getText().isEmpty(),
            model.balance(),
            newAccount.textProperty()));
    getChildren()
        .setAll(
            card("cost.if.months", months, tax()),
            card("cost.if.credits", balance, newAccount),
            card("cost.if.savings", savings));
    model.shown().subscribe(it -> it.ifPresent(this::show));
  }

  private VBox card(String title, Node... content) {
    VBox card = Nodes.styled(new VBox(4, Nodes.label(texts.get(title), "strong")), "card");
    card.getChildren().addAll(content);
    return card;
  }

  private Node tax() {
    TextField percent = new TextField();
    percent.setId("taxPercent");
    percent.setPrefWidth(TAX);
    percent.setMaxWidth(TAX);
    percent.setPromptText(texts.get("cost.if.tax.none"));
    percent.textProperty().bindBidirectional(model.tax());
    Label caption = Nodes.wrapped(texts.get("cost.if.tax"));
    caption.setLabelFor(percent);
    Label problem = Nodes.wrapped("", "problem");
    Nodes.message(problem, model.taxProblem());
    HBox asked = new HBox(10, caption, percent);
    asked.setAlignment(Pos.CENTER_LEFT);
    VBox field = Nodes.styled(new VBox(asked, problem), "field");
    HBox row = row(field, taxed);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(WhatIfShown shown) {
    months.getChildren().setAll(shown.months().stream().map(WhatIfView::month).toList());
    taxed.setText(shown.taxed());
    newAccount.setText(shown.newAccount());
    savings.getChildren().setAll(shown.savings().stream().map(this::saving).toList());
    savings
        .getChildren()
        .add(
            Nodes.wrapped(
                texts.get(
                    shown.savings().isEmpty() ? "cost.if.saving.none" : "cost.if.saving.note"),
                "small",
                "muted"));
  }

  private static Node month(WhatIfShown.Month month) {
    return row(
        new VBox(2, Nodes.wrapped(month.title()), Nodes.wrapped(month.note(), "small", "muted")),
        Nodes.label(month.amount(), "strong"));
  }

  private Node saving(WhatIfShown.Saving saving) {
    Button choose = new Button(texts.get("cost.if.saving.choose"));
    choose.setMinWidth(USE_PREF_SIZE);
    Nodes.name(
        choose, texts.get("cost.if.saving.name", saving.title(), saving.words(), saving.amount()));
    choose.setOnAction(_ -> model.choose(saving));
    HBox row =
        row(
            new VBox(
                2, Nodes.wrapped(saving.title()), Nodes.wrapped(saving.words(), "small", "muted")),
            Nodes.label(saving.amount(), "strong"));
    row.getChildren().add(choose);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static HBox row(VBox said, Label amount) {
    amount.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(said, Priority.ALWAYS);
    return Nodes.styled(new HBox(GAP, said, amount), "cost-if-row");
  }
}
