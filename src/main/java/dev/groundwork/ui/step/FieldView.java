package dev.groundwork.ui.step;

import atlantafx.base.controls.CustomTextField;
import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Nodes;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A field of the form: control, and below it what is wrong or what else there is to know. Its
/// caption stands in a row of its own: where one of two breaks its lines, controls stay in line.
final class FieldView extends VBox {
  private static final double ROOM = 8;

  /// As AWS writes the ARN of a certificate.
  private static final String CERTIFICATE = "arn:aws:acm:REGION:ACCOUNT:certificate/…";

  private final Label caption;

  /// @param find what the button says that looks the answer up, where that can be done
  FieldView(FieldViewModel field, String find) {
    getStyleClass().add("field");
    Control control = field.definition().choices().isEmpty() ? text(field) : choice(field);
    control.setId("field-" + field.definition().id().replace('.', '-'));
    control.setMaxWidth(Double.MAX_VALUE);
    String help = field.definition().help();
    control.setTooltip(help.isEmpty() ? null : Nodes.tooltip(help));
    control.setAccessibleHelp(help);
    caption = Nodes.wrapped(field.definition().label(), "caption");
    caption.setLabelFor(control);
    Label problem = Nodes.wrapped("", "problem");
    Nodes.message(problem, field.problem());
    Label note = Nodes.wrapped("", "help", "note-line");
    Nodes.message(note, field.note());
    Label below = Nodes.wrapped(firstSentence(help), "help");
    // One line below a field is enough; the whole help is in the tooltip.
    Nodes.present(
        below,
        Bindings.createBooleanBinding(
            () -> field.problem().get().isEmpty() && field.note().get().isEmpty(),
            field.problem(),
            field.note()));
    getChildren().setAll(control, problem, note, below);
    if (field.canBeFound()) {
      getChildren().add(lookup(field, find));
    }
  }

  private static HBox lookup(FieldViewModel field, String words) {
    Button find = new Button(words);
    find.setId("find-" + field.definition().id().replace('.', '-'));
    find.setMinWidth(USE_PREF_SIZE);
    Nodes.name(find, words + ": " + field.definition().label());
    find.setOnAction(_ -> field.find());
    Label said = Nodes.wrapped("", "help");
    said.textProperty().bind(field.found());
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(ROOM, find, said);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// What stands above it.
  Label caption() {
    return caption;
  }

  /// The rest is in the tooltip.
  private static String firstSentence(String help) {
    int end = help.indexOf(". ");
    return end < 0 ? help : help.substring(0, end + 1);
  }

  private static Control text(FieldViewModel field) {
    CustomTextField box = new CustomTextField();
    Label price = price(field);
    box.setRight(price);
    if (field.definition().id().endsWith("CertificateArn")) {
      box.setPromptText(CERTIFICATE);
    }
    box.textProperty().bindBidirectional(field.value());
    return box;
  }

  private static Control choice(FieldViewModel field) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(field.definition().choices());
    Choices.show(box, field::inWords);
    box.setCellFactory(_ -> new ChoiceCell(field));
    box.setButtonCell(new ShownCell(field));
    box.valueProperty().bindBidirectional(field.value());
    return box;
  }

  /// What is paid for it stands inside the field.
  private static Label price(FieldViewModel field) {
    Label price = Nodes.label("", "muted", "field-price");
    price.setMinWidth(USE_PREF_SIZE);
    Nodes.message(price, field.price());
    return price;
  }

  /// What is chosen, with what is paid for it.
  private static final class ShownCell extends ListCell<String> {
    private final FieldViewModel field;
    private final Label value = Nodes.label("");
    private final Label price;
    private final HBox shown;

    ShownCell(FieldViewModel field) {
      this.field = field;
      this.price = price(field);
      this.shown = new HBox(ROOM, value, Nodes.filler(), price);
      value.setMinWidth(USE_PREF_SIZE);
      price.setMinWidth(0);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      value.setText(empty || item == null ? "" : field.inWords(item));
      setGraphic(shown);
    }

    /// Half a price would be a wrong one: where there is no room for it, there is none.
    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      boolean room = price.getWidth() >= Math.floor(price.prefWidth(-1));
      price.setOpacity(room ? 1 : 0);
    }
  }

  /// A choice with what it would add.
  private static final class ChoiceCell extends ListCell<String> {
    private final FieldViewModel field;

    ChoiceCell(FieldViewModel field) {
      this.field = field;
      field.added().subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      Label amount = Nodes.label(field.more(item), "muted");
      setGraphic(new HBox(16, Nodes.label(field.inWords(item)), Nodes.filler(), amount));
      setText(null);
    }
  }
}
