package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing.Box;
import dev.groundwork.ui.control.Choices;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.control.ProblemPane;
import dev.groundwork.ui.step.picture.Picture.Card;
import dev.groundwork.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The picture of a stack. Arrow keys go from resource to resource, plus and minus zoom, 0 fits.
public final class PictureView extends VBox {
  private static final double MARGIN = 8;

  private final PictureViewModel model;
  private final Texts texts;
  private final Pane canvas = Nodes.styled(new Pane(), "picture");
  private final Zoom zoom = new Zoom(canvas);
  private final Details details;
  private final Map<String, CardView> cards = new LinkedHashMap<>();
  private List<Wire> wires = List.of();
  private Optional<Picture> shown = Optional.empty();
  private Optional<String> chosen = Optional.empty();

  /// Shows what its view model draws.
  public PictureView(PictureViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.details = new Details(texts);
    getStyleClass().add("picture-view");
    getStylesheets()
        .add(
            java.util.Objects.requireNonNull(PictureView.class.getResource("picture.css"))
                .toExternalForm());
    VBox.setVgrow(zoom, Priority.ALWAYS);
    Nodes.name(zoom, texts.get("step.picture.name"));
    getChildren().add(bar());
    if (several()) {
      getChildren().add(legend());
    }
    getChildren().addAll(new ProblemPane(model.problem(), texts), zoom, details);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.picture().subscribe(it -> it.ifPresent(this::show));
  }

  private HBox bar() {
    Button nearer = small("+", "step.picture.zoom.in", "pictureNearer");
    nearer.setOnAction(_ -> zoom.step(1));
    Button farther = small("\u2212", "step.picture.zoom.out", "pictureFarther");
    farther.setOnAction(_ -> zoom.step(-1));
    Button fit =
        small(texts.get("step.picture.zoom.fit"), "step.picture.zoom.fitName", "pictureFit");
    fit.setOnAction(_ -> zoom.fit());
    ComboBox<PictureViewModel.Stack> which = new ComboBox<>();
    which.setId("pictureStack");
    which.getItems().setAll(model.stacks());
    Choices.show(which, PictureViewModel.Stack::title);
    which.setMinWidth(USE_PREF_SIZE);
    Nodes.name(which, texts.get("step.picture.which"));
    which.getSelectionModel().selectFirst();
    which.valueProperty().addListener((_, _, it) -> model.choose(it));
    HBox bar = new HBox(8, several() ? which : legend(), Nodes.filler(), farther, nearer, fit);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private boolean several() {
    return model.stacks().size() > 1;
  }

  private Label legend() {
    return Nodes.wrapped(texts.get("step.picture.legend"), "small", "muted");
  }

  private Button small(String text, String name, String id) {
    Button button = Nodes.styled(new Button(text), "small-button");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    Nodes.explain(button, texts.get(name));
    return button;
  }

  private void show(Picture picture) {
    boolean same = shown.filter(it -> it.drawing().equals(picture.drawing())).isPresent();
    shown = Optional.of(picture);
    if (same) {
      picture
          .cards()
          .forEach(it -> Optional.ofNullable(cards.get(it.id())).ifPresent(view -> view.show(it)));
    } else {
      draw(picture);
    }
    details.show(picture, chosen.flatMap(id -> card(picture, id)));
  }

  private void draw(Picture picture) {
    cards.clear();
    wires = picture.drawing().lines().stream().map(Wire::new).toList();
    canvas.getChildren().setAll(wires);
    for (int i = 0; i < picture.cards().size(); i++) {
      Card card = picture.cards().get(i);
      Box box = picture.drawing().boxes().get(i);
      CardView view = new CardView(card, box);
      view.resizeRelocate(box.x() + MARGIN, box.y() + MARGIN, box.width(), box.height());
      view.setPrefSize(box.width(), box.height());
      view.setMinSize(box.width(), box.height());
      view.setMaxSize(box.width(), box.height());
      view.setOnAction(_ -> choose(card.id()));
      view.focusedProperty()
          .subscribe(
              focused -> {
                if (focused) {
                  choose(card.id());
                  zoom.reveal(view);
                }
              });
      cards.put(card.id(), view);
    }
    canvas.getChildren().addAll(cards.values());
    wires.forEach(
        it -> {
          it.setTranslateX(MARGIN);
          it.setTranslateY(MARGIN);
        });
    canvas.setPrefSize(
        picture.drawing().width() + 2 * MARGIN, picture.drawing().height() + 2 * MARGIN);
    chosen = Optional.empty();
    cards.values().stream().findFirst().ifPresent(it -> it.setFocusTraversable(true));
  }

  private void choose(String id) {
    chosen = Optional.of(id);
    cards.forEach((each, view) -> view.setFocusTraversable(each.equals(id)));
    shown.ifPresent(
        picture ->
            card(picture, id)
                .ifPresent(
                    card -> {
                      relate(card);
                      details.show(picture, Optional.of(card));
                    }));
  }

  private void relate(Card card) {
    for (var each : cards.entrySet()) {
      boolean self = each.getKey().equals(card.id());
      boolean near =
          card.near().needs().contains(each.getKey())
              || card.near().neededBy().contains(each.getKey());
      each.getValue().relate(self, near, !self && !near);
    }
    for (Wire wire : wires) {
      boolean lit = wire.edge().from().equals(card.id()) || wire.edge().to().equals(card.id());
      wire.relate(lit, !lit);
    }
    cards.values().forEach(CardView::toFront);
  }

  private static Optional<Card> card(Picture picture, String id) {
    return picture.cards().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private void pressed(KeyEvent event) {
    boolean onCard = event.getTarget() instanceof CardView;
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> zoom.step(1);
      case MINUS, SUBTRACT -> zoom.step(-1);
      case DIGIT0, NUMPAD0 -> zoom.fit();
      case LEFT, RIGHT, UP, DOWN -> {
        if (!onCard) {
          return;
        }
        move(event.getCode());
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(KeyCode direction) {
    shown
        .flatMap(it -> chosen.flatMap(from -> Neighbour.of(it, from, direction)))
        .map(cards::get)
        .ifPresent(CardView::requestFocus);
  }
}
