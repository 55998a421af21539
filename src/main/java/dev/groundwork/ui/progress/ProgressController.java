package dev.groundwork.ui.progress;

import dev.groundwork.ui.control.Motion;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.text.Texts;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the progress screen to its view model.
public final class ProgressController {
  /// A low window leaves the room to what is being built.
  private static final double LOW_BELOW = 640;

  private static final int FEW_LINES = 3;
  private static final int MANY_LINES = 5;

  /// Above and below the events, as in `progress.css`.
  private static final double EVENTS_PADDING = 16;

  private final ProgressViewModel model;
  private final Texts texts;
  private double grown = -1;
  private Timeline growing = new Timeline();

  @FXML private VBox progress;
  @FXML private Label title;
  @FXML private Label working;
  @FXML private Label subtitle;
  @FXML private Label waiting;
  @FXML private VBox problem;
  @FXML private Label counted;
  @FXML private Label left;
  @FXML private ProgressBar bar;
  @FXML private AxisPane axis;
  @FXML private ListView<Integer> rows;
  @FXML private EventList events;
  @FXML private HBox stopQuestion;
  @FXML private Label stopText;
  @FXML private Button reallyStop;
  @FXML private Button goOn;
  @FXML private Button stop;
  @FXML private Label sleep;
  @FXML private Button hide;
  @FXML private Button again;
  @FXML private Button tearDown;
  @FXML private Button proceed;

  /// With its view model.
  public ProgressController(ProgressViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    problem.getChildren().setAll(new ProblemPane(model.problem(), texts));
    rows.setCellFactory(_ -> new RowCell(model.frame()));
    rows.widthProperty()
        .subscribe(
            it ->
                VBox.setMargin(
                    axis, new Insets(18, RowCell.outdent(), 0, RowCell.indent(it.doubleValue()))));
    events.setCellFactory(EventCell::new);
    events.showEnd(model.events());
    progress
        .heightProperty()
        .map(it -> it.doubleValue() < LOW_BELOW ? FEW_LINES : MANY_LINES)
        .subscribe(this::showLines);
    model.frame().subscribe(this::show);
    model.ending().subscribe(this::showButtons);
    bindStop();
    hide.setOnAction(_ -> model.hide());
    again.setOnAction(_ -> model.again());
    tearDown.setOnAction(_ -> model.tearDown());
    proceed.setOnAction(_ -> model.proceed());
  }

  /// Whole lines, none cut.
  private void showLines(int lines) {
    double height = lines * events.getFixedCellSize() + EVENTS_PADDING;
    events.setMinHeight(height);
    events.setMaxHeight(height);
  }

  private void bindStop() {
    Nodes.present(stopQuestion, model.stopping());
    stopText
        .textProperty()
        .bind(Bindings.createStringBinding(model::stopText, model.frame(), model.stopping()));
    stop.setOnAction(_ -> model.stopping().set(true));
    reallyStop.setOnAction(_ -> model.stop());
    goOn.setOnAction(_ -> model.stopping().set(false));
  }

  private void show(Frame frame) {
    title.setText(frame.title());
    working.setText(frame.working());
    subtitle.setText(frame.subtitle());
    waiting.setText(frame.waiting());
    Nodes.show(waiting, !frame.waiting().isEmpty());
    counted.setText(frame.counted());
    left.setText(frame.left());
    grow(frame.share());
    axis.show(frame.ticks());
    // Items are places in the frame; the cells follow the frame by themselves, so that the list
    // keeps its scroll position and makes nothing anew.
    int wanted = frame.rows().size();
    for (int i = rows.getItems().size(); i < wanted; i++) {
      rows.getItems().add(i);
    }
    if (rows.getItems().size() > wanted) {
      rows.getItems().remove(wanted, rows.getItems().size());
    }
  }

  private void grow(double share) {
    if (share != grown) {
      grown = share;
      growing.stop();
      growing = Motion.glide(bar, bar.progressProperty(), share);
    }
  }

  private void showButtons(Ending ending) {
    boolean open = ending.open();
    boolean retry = ending instanceof Ending.Stopped || ending instanceof Ending.Broken;
    for (var node : java.util.List.of(stop, sleep, hide)) {
      Nodes.show(node, open);
    }
    Nodes.show(again, retry);
    Nodes.show(tearDown, retry);
    Nodes.show(proceed, !open);
    again.setText(texts.get(ending instanceof Ending.Stopped ? "progress.goOn" : "progress.again"));
    proceed.setText(
        switch (ending) {
          case Ending.Applied it ->
              texts.get(it.outcome().reached() ? "progress.proceed" : "progress.proceed.failure");
          case Ending.TornDown _ -> texts.get("progress.proceed.proof");
          case Ending.Open _, Ending.Broken _, Ending.Stopped _ -> texts.get("progress.proceed");
        });
    if (!open) {
      model.stopping().set(false);
      proceed.requestFocus();
    }
  }
}
