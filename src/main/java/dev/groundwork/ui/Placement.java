package dev.groundwork.ui;

import dev.groundwork.ui.session.WindowPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Puts a remembered window where it can be seen and moved on the screens that there are now.
final class Placement {
  /// So much of the title bar must be on a screen for someone to take hold of it.
  private static final double HOLD_WIDTH = 120;

  private static final double HOLD_HEIGHT = 32;

  /// So much of a screen the first window leaves free, both sides together.
  private static final double MARGIN = 16;

  private Placement() {}

  /// Where the first window goes on a screen that its usual size and title bar would fill or leave;
  /// empty where there is room, and the system knows best.
  ///
  /// @param screen what of it is free for windows
  static Optional<WindowPlace> first(double width, double height, Rectangle2D screen) {
    if (width + MARGIN <= screen.getWidth()
        && height + HOLD_HEIGHT + MARGIN <= screen.getHeight()) {
      return Optional.empty();
    }
    int wide = (int) Math.min(width, screen.getWidth() - MARGIN);
    int high = (int) Math.min(height, screen.getHeight() - MARGIN);
    return Optional.of(
        new WindowPlace(
            (int) (screen.getMinX() + (screen.getWidth() - wide) / 2),
            (int) (screen.getMinY() + (screen.getHeight() - high) / 2),
            wide,
            high,
            false));
  }

  /// The place on the screen that holds most of it, no larger than that screen; empty if its title
  /// bar is on none of them.
  ///
  /// @param screens what of each screen is free for windows
  static Optional<WindowPlace> on(WindowPlace wanted, List<Rectangle2D> screens) {
    return screens.stream()
        .filter(it -> overlap(title(wanted), it) >= HOLD_WIDTH * HOLD_HEIGHT / 2)
        .max(Comparator.comparingDouble(it -> overlap(whole(wanted), it)))
        .map(it -> within(wanted, it));
  }

  private static WindowPlace within(WindowPlace wanted, Rectangle2D screen) {
    int width = (int) Math.min(wanted.width(), screen.getWidth());
    int height = (int) Math.min(wanted.height(), screen.getHeight());
    return new WindowPlace(
        (int) Math.clamp(wanted.x(), screen.getMinX(), screen.getMaxX() - width),
        (int) Math.clamp(wanted.y(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height,
        wanted.maximised());
  }

  private static Rectangle2D whole(WindowPlace place) {
    return new Rectangle2D(
        place.x(), place.y(), Math.max(0, place.width()), Math.max(0, place.height()));
  }

  private static Rectangle2D title(WindowPlace place) {
    return new Rectangle2D(place.x(), place.y(), Math.max(0, place.width()), HOLD_HEIGHT);
  }

  private static double overlap(Rectangle2D one, Rectangle2D other) {
    double width =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return width > 0 && height > 0 ? width * height : 0;
  }
}
