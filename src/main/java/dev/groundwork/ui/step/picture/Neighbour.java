package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing.Box;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// Which resource an arrow key leads to: the nearest that lies in that direction.
final class Neighbour {
  /// Off the line counts for more than along it.
  private static final double ASIDE = 2.5;

  private Neighbour() {}

  static Optional<String> of(Picture picture, String from, KeyCode direction) {
    return picture.drawing().boxes().stream()
        .filter(it -> it.node().equals(from))
        .findFirst()
        .flatMap(
            here ->
                picture.drawing().boxes().stream()
                    .filter(it -> ahead(here, it, direction) > 1)
                    .min(Comparator.comparingDouble(it -> distance(here, it, direction)))
                    .map(Box::node));
  }

  private static double ahead(Box here, Box there, KeyCode direction) {
    double across = there.x() - here.x();
    double along = there.middle() - here.middle();
    return switch (direction) {
      case LEFT -> -across;
      case RIGHT -> across;
      case UP -> -along;
      case DOWN -> along;
      default -> 0;
    };
  }

  private static double distance(Box here, Box there, KeyCode direction) {
    boolean sideways = direction == KeyCode.LEFT || direction == KeyCode.RIGHT;
    double aside = sideways ? there.middle() - here.middle() : there.x() - here.x();
    return ahead(here, there, direction) + ASIDE * Math.abs(aside);
  }
}
