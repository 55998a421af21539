package dev.groundwork.ui.step.template;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A line of code with its number.
final class CodeCell extends ListCell<CodeLine> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double NUMBER_WIDTH = 40;

  private final TemplateViewModel model;
  private final Texts texts;
  private final Label number = Nodes.label("", "code-number");
  private final HBox line = Nodes.styled(new HBox(), "code-line");

  CodeCell(TemplateViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    number.setMinWidth(NUMBER_WIDTH);
    model.query().subscribe(this::refresh);
    model.current().subscribe(this::refresh);
  }

  @Override
  protected void updateItem(CodeLine item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    refresh();
  }

  private void refresh() {
    CodeLine item = getItem();
    if (isEmpty() || item == null) {
      setGraphic(null);
      Nodes.name(this, "");
      return;
    }
    number.setText(Integer.toString(item.number()));
    line.getChildren().setAll(number);
    for (CodeLine.Piece piece : item.pieces(model.sought())) {
      Label label = Nodes.label(piece.text(), "code", piece.kind().style());
      label.setMinWidth(Region.USE_PREF_SIZE);
      if (piece.found()) {
        label.getStyleClass().add("code-found");
      }
      line.getChildren().add(label);
    }
    pseudoClassStateChanged(CURRENT, model.current().get() == getIndex());
    Nodes.name(this, texts.get("step.template.line", item.number(), item.text().strip()));
    setGraphic(line);
  }
}
