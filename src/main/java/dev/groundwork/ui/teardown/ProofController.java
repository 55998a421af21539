package dev.groundwork.ui.teardown;

import dev.groundwork.ui.control.Clip;
import dev.groundwork.ui.control.CopyButton;
import dev.groundwork.ui.control.Folders;
import dev.groundwork.ui.control.LinkButton;
import dev.groundwork.ui.control.Links;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds the certificate's screen to its view model.
public final class ProofController {
  private final ProofViewModel model;
  private final Folders folders;
  private final Optional<Links> console;
  private final Texts texts;

  @FXML private Label title;
  @FXML private Label place;
  @FXML private Label counts;
  @FXML private VBox lines;
  @FXML private Label spent;
  @FXML private Label after;
  @FXML private Label bill;
  @FXML private Label saved;
  @FXML private VBox problem;
  @FXML private Button copy;
  @FXML private Button save;
  @FXML private Button again;
  @FXML private Button close;

  /// @param folders asks where to save
  /// @param console opens pages of AWS's console; empty where it shows nothing of this
  public ProofController(
      ProofViewModel model, Folders folders, Optional<Links> console, Texts texts) {
    this.model = model;
    this.folders = folders;
    this.console = console;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    title.setText(model.title());
    place.setText(model.place());
    counts.setText(model.counts());
    counts.getStyleClass().add(model.complete() ? "good" : "bad");
    lines.getChildren().setAll(model.lines().stream().map(this::row).toList());
    spent.setText(model.spent());
    after.setText(model.after());
    bill.setText(model.bill());
    Nodes.message(saved, model.saved());
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    copy.setOnAction(_ -> Clip.copy(model.text()));
    save.setOnAction(_ -> folders.choose(texts.get("proof.save.choose")).ifPresent(model::save));
    Nodes.show(again, !model.complete());
    again.setOnAction(_ -> model.again());
    close.setOnAction(_ -> model.close());
  }

  private Node row(ProofViewModel.Line line) {
    Label word =
        Nodes.label(line.word(), "badge", "fate-" + line.fate().name().toLowerCase(Locale.ROOT));
    HBox fate = new HBox(word);
    fate.setMinWidth(80);
    fate.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Label title = Nodes.wrapped(line.title(), "strong");
    title.setMinWidth(200);
    title.setMaxWidth(200);
    HBox buttons = new HBox(new CopyButton(texts.get("proof.copy.id", line.title()), line.id()));
    console.ifPresent(
        links ->
            line.console()
                .ifPresent(
                    page ->
                        buttons
                            .getChildren()
                            .add(
                                new LinkButton(
                                    texts.get("proof.console", line.title()),
                                    () -> links.open(page)))));
    buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    buttons.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    VBox said = new VBox(3, Nodes.wrapped(line.detail(), "muted"));
    line.command().ifPresent(it -> said.getChildren().add(command(line, it)));
    said.setMinWidth(0);
    said.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(said, Priority.ALWAYS);
    return Nodes.styled(new HBox(10, fate, title, said, buttons), "teardown-row");
  }

  /// What deletes it, to be copied into a terminal.
  private Node command(ProofViewModel.Line line, String words) {
    Label command = Nodes.wrapped(words, "mono", "small");
    command.setMinWidth(0);
    HBox.setHgrow(command, Priority.ALWAYS);
    HBox row =
        new HBox(6, command, new CopyButton(texts.get("proof.copy.command", line.title()), words));
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }
}
