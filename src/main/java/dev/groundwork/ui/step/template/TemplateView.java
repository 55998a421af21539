package dev.groundwork.ui.step.template;

import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The text of a template. A list that makes nodes for the lines in sight only, each with its text
/// as its name for whoever hears it; the system's find and copy keys work in it.
public final class TemplateView extends VBox {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double LINE_HEIGHT = 18;
  private static final double SEARCH_WIDTH = 190;

  private final TemplateViewModel model;
  private final Texts texts;
  private final ListView<CodeLine> code = new ListView<>();
  private final TextField search = new TextField();

  /// Shows what its view model holds.
  public TemplateView(TemplateViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("template-view");
    getStylesheets()
        .add(
            Objects.requireNonNull(TemplateView.class.getResource("template.css"))
                .toExternalForm());
    code.setId("template");
    code.getStyleClass().add("template-code");
    code.setItems(model.lines());
    code.setFixedCellSize(LINE_HEIGHT);
    code.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    code.setCellFactory(_ -> new CodeCell(model, texts));
    Nodes.name(code, texts.get("step.template.name"));
    VBox.setVgrow(code, Priority.ALWAYS);
    getChildren().addAll(bar(), code);
    model.current().subscribe(it -> reveal(it.intValue()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private HBox bar() {
    ComboBox<TemplateViewModel.Text> which = new ComboBox<>();
    which.setId("templates");
    which.getItems().setAll(model.templates());
    Choices.show(which, TemplateViewModel.Text::title);
    which.setMinWidth(USE_PREF_SIZE);
    Nodes.name(which, texts.get("step.template.which"));
    which.getSelectionModel().selectFirst();
    which.valueProperty().addListener((_, _, it) -> model.choose(it));
    Nodes.show(which, model.templates().size() > 1);
    search.setId("templateSearch");
    search.setPromptText(texts.get("step.template.search"));
    search.setPrefWidth(SEARCH_WIDTH);
    Nodes.name(search, texts.get("step.template.search"));
    search.textProperty().bindBidirectional(model.query());
    search.setOnAction(_ -> model.step(1));
    Label count = Nodes.label("", "small", "muted");
    Nodes.message(count, model.count());
    Button before = small("\u2191", "step.template.before", "templateBefore");
    before.setOnAction(_ -> model.step(-1));
    Button next = small("\u2193", "step.template.next", "templateNext");
    next.setOnAction(_ -> model.step(1));
    Button copy = small(texts.get("markdown.copy"), "step.template.copy", "templateCopy");
    copy.setOnAction(_ -> Clip.copy(model.copied(List.of())));
    HBox bar = new HBox(8, which, search, before, next, count, Nodes.filler(), copy);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Button small(String text, String name, String id) {
    Button button = Nodes.styled(new Button(text), "small-button");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    Nodes.explain(button, texts.get(name));
    return button;
  }

  private void reveal(int line) {
    if (line >= 0 && !model.sought().isEmpty()) {
      int insight = (int) (code.getHeight() / LINE_HEIGHT);
      code.scrollTo(Math.max(0, line - insight / 3));
    }
  }

  private void pressed(KeyEvent event) {
    boolean searching = search.isFocused();
    boolean back = event.isShiftDown();
    if (FIND.match(event)) {
      search.requestFocus();
      search.selectAll();
    } else if (COPY.match(event) && !searching) {
      Clip.copy(model.copied(List.copyOf(code.getSelectionModel().getSelectedIndices())));
    } else if (event.getCode() == KeyCode.F3
        || (searching && back && event.getCode() == KeyCode.ENTER)) {
      model.step(back ? -1 : 1);
    } else if (searching && event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
    } else {
      return;
    }
    event.consume();
  }
}
