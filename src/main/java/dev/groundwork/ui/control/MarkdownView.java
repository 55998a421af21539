package dev.groundwork.ui.control;

import dev.groundwork.ui.control.Markdown.Block;
import dev.groundwork.ui.control.MarkdownSpans.Span;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in Markdown, as nodes. Code has a button that copies it.
public final class MarkdownView extends VBox {
  private static final double WIDTH = 680;
  private static final double INDENT = 18;

  private final Links links;
  private final Texts texts;

  /// Shows a text.
  public MarkdownView(String markdown, Links links, Texts texts) {
    this.links = links;
    this.texts = texts;
    getStyleClass().add("markdown");
    setMaxWidth(WIDTH);
    Markdown.read(markdown).stream()
        // The screen has the title already.
        .filter(block -> !(block instanceof Block.Heading heading && heading.level() == 1))
        .forEach(block -> getChildren().add(node(block)));
  }

  private Node node(Block block) {
    return switch (block) {
      case Block.Heading heading -> Nodes.wrapped(heading.text(), "heading-" + heading.level());
      case Block.Paragraph paragraph -> flow(paragraph.text());
      case Block.Item item -> item(item);
      case Block.Code code -> code(code.text());
      case Block.Table table -> table(table.rows());
    };
  }

  private Node item(Block.Item item) {
    Label mark = Nodes.label(item.mark(), "muted");
    mark.setMinWidth(INDENT);
    TextFlow text = flow(item.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(4, mark, text);
    row.setPadding(new Insets(0, 0, 0, item.depth() * INDENT));
    return row;
  }

  private Node code(String code) {
    Label text = Nodes.wrapped(code, "mono");
    Button copy = new Button(texts.get("markdown.copy"));
    copy.getStyleClass().add("small-button");
    copy.setMinWidth(USE_PREF_SIZE);
    Nodes.name(copy, texts.get("markdown.copy.named", code));
    copy.setOnAction(_ -> Clip.copy(code));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(12, text, copy);
    row.getStyleClass().add("code-block");
    return row;
  }

  private Node table(List<List<String>> rows) {
    GridPane grid = Nodes.styled(new GridPane(), "table-block");
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        TextFlow cell = flow(rows.get(row).get(column));
        cell.getStyleClass().add(row == 0 ? "table-head" : "table-cell");
        grid.add(cell, column, row);
      }
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < columns; i++) {
      ColumnConstraints even = new ColumnConstraints();
      even.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(even);
    }
    return grid;
  }

  private TextFlow flow(String line) {
    TextFlow flow = new TextFlow();
    for (Span span : MarkdownSpans.read(line)) {
      flow.getChildren().add(node(span));
    }
    return flow;
  }

  private Node node(Span span) {
    return switch (span) {
      case Span.Plain plain -> new Text(plain.text());
      case Span.Strong strong -> Nodes.styled(new Text(strong.text()), "strong");
      case Span.Code code -> Nodes.styled(new Text(code.text()), "mono", "inline-code");
      case Span.Link link -> {
        Hyperlink shown = new Hyperlink(link.text());
        Nodes.name(shown, texts.get("markdown.link.named", link.text()));
        shown.setOnAction(_ -> links.open(link.address()));
        yield shown;
      }
    };
  }
}
