package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing;
import dev.groundwork.core.picture.Drawing.Edge;
import dev.groundwork.core.picture.LayeredLayout;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.template.ResolvedResource;
import java.util.ArrayList;
import java.util.List;

/// What the layout of a stack's picture hangs on: its resources and what each needs. States and
/// prices are no part of it, so that it is laid out once, however often those change.
record Graph(List<String> resources, List<Edge> edges) {
  /// Wide enough for most titles, narrow enough for five columns in the smallest window.
  private static final Drawing.Sizes SIZES = new Drawing.Sizes(158, 58, 34, 12);

  Graph {
    resources = List.copyOf(resources);
    edges = List.copyOf(edges);
  }

  static Graph of(ResolvedStack stack) {
    List<String> resources = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (ResolvedResource resource : stack.resolution().resources()) {
      resources.add(resource.logicalId());
      resource.dependsOn().forEach(it -> edges.add(new Edge(it, resource.logicalId())));
    }
    return new Graph(resources, edges);
  }

  /// Lays out; tens of milliseconds for a hundred resources.
  Drawing draw() {
    return LayeredLayout.of(resources, edges, SIZES);
  }
}
