package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is to fit without scrolling or cutting, in every language.
class FitTest extends UiTest {
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 680;

  @ParameterizedTest
  @MethodSource("languages")
  void planNameWhereAndTheButtonAreSeenWithoutScrolling(Locale language) {
    speak(language);
    Shot.WELCOME.visit(this);
    settle();

    ScrollPane scroll = node("scroll", ScrollPane.class);
    assertThat(fx(() -> ((Region) scroll.getContent()).prefHeight(scroll.getWidth())))
        .isLessThanOrEqualTo(fx(() -> scroll.getViewportBounds().getHeight()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void typesOfWhatAStepMakesAreWhole(Locale language) {
    speak(language);
    Shot.STEP.visit(this);
    resize(LEAST_WIDTH, LEAST_HEIGHT);

    assertThat(shown(".made-type", Label.class))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.getWidth()).isGreaterThanOrEqualTo(it.prefWidth(-1) - 1));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void statusesOfEventsAreWhole(Locale language) {
    speak(language);
    Shot.APPLY.visit(this);
    resize(LEAST_WIDTH, LEAST_HEIGHT);
    settle();

    Node events = node("events", Node.class);
    double end = fx(() -> events.localToScene(events.getBoundsInLocal()).getMaxX());
    assertThat(shown(".events .list-cell", ListCell.class))
        .filteredOn(it -> !it.isEmpty())
        .isNotEmpty()
        .allSatisfy(
            it -> {
              Node text = Objects.requireNonNull(it.lookup(".text"));
              assertThat(((Text) text).getText()).isEqualTo(it.getText());
              assertThat(text.localToScene(text.getBoundsInLocal()).getMaxX()).isLessThan(end);
            });
  }

  @Test
  void theLastEventsAreSeenWholeOnceItIsOver() {
    Shot.APPLIED.visit(this);
    settle();

    ListView<?> events = node("events", ListView.class);
    List<ListCell<?>> cells =
        shown(".events .list-cell", ListCell.class).stream()
            .<ListCell<?>>map(it -> it)
            .filter(it -> !it.isEmpty())
            .toList();
    assertThat(cells).extracting(it -> (Object) it.getItem()).contains(events.getItems().getLast());
    assertThat(cells)
        .extracting(Node::getBoundsInParent)
        .noneMatch(it -> it.getMinY() < -0.5 && it.getMaxY() > 0.5);
    assertThat(shown(".events .scroll-bar", ScrollBar.class))
        .filteredOn(it -> it.getOrientation() == Orientation.HORIZONTAL)
        .isEmpty();
  }

  /// A screen that is smaller than the window can be.
  @Test
  void everythingIsReachedByScrollingWhereTheScreenIsTooSmall() {
    Shot.WELCOME.visit(this);
    resize(900, 600);

    ScrollPane room = node("room", ScrollPane.class);
    assertThat(fx(() -> room.getContent().prefHeight(-1))).isPositive();
    assertThat(fx(() -> room.getContent().getLayoutBounds().getWidth())).isEqualTo(1000);
    assertThat(fx(() -> room.getContent().getLayoutBounds().getHeight())).isEqualTo(620);

    resize(LEAST_WIDTH, LEAST_HEIGHT);
    assertThat(fx(() -> scene().lookup("#room"))).isNull();
    assertThat(fx(() -> scene().lookup("#start"))).isNotNull();
  }

  private <N extends Node> List<N> shown(String style, Class<N> type) {
    return fx(
        () ->
            scene().getRoot().lookupAll(style).stream()
                .filter(Node::isVisible)
                .map(type::cast)
                .toList());
  }

  static List<Locale> languages() {
    return Texts.LANGUAGES;
  }
}
