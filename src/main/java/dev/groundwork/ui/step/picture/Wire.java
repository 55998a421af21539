package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing.Edge;
import dev.groundwork.core.picture.Drawing.Line;
import dev.groundwork.core.picture.Drawing.Point;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

/// A line from what is needed to what needs it, with a point at its end.
final class Wire extends Group {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
  private static final double HEAD = 6;

  private final Edge edge;
  private final Path path = new Path();
  private final Polygon head;

  Wire(Line line) {
    edge = line.edge();
    path.getStyleClass().add("wire");
    Point from = line.points().getFirst();
    path.getElements().add(new MoveTo(from.x(), from.y()));
    for (Point to : line.points().subList(1, line.points().size())) {
      if (Math.abs(to.y() - from.y()) < 0.5) {
        path.getElements().add(new LineTo(to.x(), to.y()));
      } else {
        double half = (from.x() + to.x()) / 2;
        path.getElements().add(new CubicCurveTo(half, from.y(), half, to.y(), to.x(), to.y()));
      }
      from = to;
    }
    head =
        new Polygon(
            from.x(),
            from.y(),
            from.x() - HEAD,
            from.y() - HEAD / 2,
            from.x() - HEAD,
            from.y() + HEAD / 2);
    head.getStyleClass().add("wire-head");
    getChildren().addAll(path, head);
    setMouseTransparent(true);
  }

  Edge edge() {
    return edge;
  }

  void relate(boolean lit, boolean far) {
    for (var each : getChildren()) {
      each.pseudoClassStateChanged(LIT, lit);
      each.pseudoClassStateChanged(FAR, far);
    }
    if (lit) {
      toFront();
    }
  }
}
