package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing;
import dev.groundwork.core.picture.Drawing.Edge;
import dev.groundwork.core.picture.LayeredLayout;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.template.ResolvedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the layout of a stack's picture hangs on: its resources and what each needs. States and
/// prices are no part of it, so that it is laid out once, however often those change.
///
/// @param wide whether a title needs more room than most do
record Graph(List<String> resources, List<Edge> edges, boolean wide) {
  /// Wide enough for most titles, narrow enough for five columns in the smallest window.
  private static final Drawing.Sizes SIZES = new Drawing.Sizes(158, 58, 34, 12);

  /// Wide enough for all titles, as German has them.
  private static final Drawing.Sizes WIDE = new Drawing.Sizes(204, 58, 34, 12);

  /// Letters of a title that fit beside each other in a box of the usual width.
  private static final int LETTERS = 16;

  private static final int LINES = 2;

  Graph {
    resources = List.copyOf(resources);
    edges = List.copyOf(edges);
  }

  /// @param title what a resource is called, by its logical id
  static Graph of(ResolvedStack stack, UnaryOperator<String> title) {
    List<String> resources = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (ResolvedResource resource : stack.resolution().resources()) {
      resources.add(resource.logicalId());
      resource.dependsOn().forEach(it -> edges.add(new Edge(it, resource.logicalId())));
    }
    return new Graph(resources, edges, resources.stream().anyMatch(it -> !fits(title.apply(it))));
  }

  /// Whether a title takes no more than two lines, and no word of it more than one.
  private static boolean fits(String title) {
    int lines = 1;
    int used = -1;
    for (String word : title.split(" ", -1)) {
      if (word.length() > LETTERS) {
        return false;
      }
      if (used + 1 + word.length() > LETTERS) {
        lines++;
        used = -1;
      }
      used += 1 + word.length();
    }
    return lines <= LINES;
  }

  /// Lays out; tens of milliseconds for a hundred resources.
  Drawing draw() {
    return LayeredLayout.of(resources, edges, wide ? WIDE : SIZES);
  }
}
