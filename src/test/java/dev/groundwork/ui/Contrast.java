package dev.groundwork.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How well one colour can be told from another, as the Web Content Accessibility Guidelines
/// reckon.
final class Contrast {
  private static final double TEXT = 4.5;
  private static final double LARGE_TEXT = 3;
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.66;

  private Contrast() {}

  /// From 1 (the same) to 21 (black on white).
  static double of(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /// A colour that lets what is under it through.
  static Color over(Color top, Color ground) {
    double share = top.getOpacity();
    return Color.color(
        mix(top.getRed(), ground.getRed(), share),
        mix(top.getGreen(), ground.getGreen(), share),
        mix(top.getBlue(), ground.getBlue(), share));
  }

  /// The texts of a scene that are too faint, disabled ones aside, with how they stand out.
  static List<String> faint(Scene scene) {
    List<String> faint = new ArrayList<>();
    look(scene.getRoot(), Color.WHITE, 1, faint);
    return faint;
  }

  private static void look(Node node, Color ground, double opacity, List<String> faint) {
    double shown = opacity * node.getOpacity();
    if (!node.isVisible() || shown == 0 || node.isDisabled() || node instanceof ScrollBar) {
      return;
    }
    if (node instanceof Text text
        && !text.getText().isBlank()
        && text.getFill() instanceof Color ink) {
      double stands = of(over(ink.deriveColor(0, 1, 1, shown), ground), ground);
      if (stands < needed(text.getFont())) {
        faint.add(
            String.format(Locale.ROOT, "%.2f: “%s” %s on %s", stands, text.getText(), ink, ground));
      }
    }
    if (node instanceof Parent parent) {
      Color here = node instanceof Region region ? ground(region, ground, shown) : ground;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, here, shown, faint));
    }
  }

  private static double needed(Font font) {
    boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
    return font.getSize() >= (bold ? LARGE_BOLD : LARGE) ? LARGE_TEXT : TEXT;
  }

  private static Color ground(Region region, Color under, double opacity) {
    Background background = Objects.requireNonNullElse(region.getBackground(), Background.EMPTY);
    Color ground = under;
    for (BackgroundFill fill : background.getFills()) {
      Paint paint = fill.getFill();
      // Rings around a control have nothing standing on them.
      if (paint instanceof Color colour && inside(fill, region)) {
        ground = over(colour.deriveColor(0, 1, 1, opacity), ground);
      }
    }
    return ground;
  }

  private static boolean inside(BackgroundFill fill, Region region) {
    return fill.getInsets().getTop() < region.getHeight() / 2
        && fill.getInsets().getLeft() < region.getWidth() / 2;
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static double mix(double top, double ground, double share) {
    return Math.clamp(top * share + ground * (1 - share), 0, 1);
  }
}
