package dev.groundwork.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.picture.Drawing.Box;
import dev.groundwork.core.picture.Drawing.Edge;
import dev.groundwork.core.picture.Drawing.Line;
import dev.groundwork.core.picture.Drawing.Point;
import dev.groundwork.core.picture.Drawing.Sizes;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.template.DependencyGraph;
import dev.groundwork.core.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayeredLayoutTest {
  private static final Sizes SIZES = new Sizes(160, 48, 40, 14);

  /// A graph with a name for the test's report.
  record Graph(String name, List<String> nodes, List<Edge> edges) {
    Drawing drawing() {
      return LayeredLayout.of(nodes, edges, SIZES);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Graph> graphs() {
    Stream<Graph> bundled =
        PlanCatalog.bundled().plans().stream()
            .flatMap(plan -> plan.stacks().stream().map(it -> graph(plan.id(), it)));
    return Stream.concat(
        bundled, Stream.of(random(1, 20, 25), random(2, 100, 140), random(3, 100, 30)));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void noTwoBoxesShareRoom(Graph graph) {
    List<Box> boxes = graph.drawing().boxes();

    assertThat(boxes).hasSameSizeAs(graph.nodes());
    for (int i = 0; i < boxes.size(); i++) {
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        assertThat(boxes.get(i).overlaps(other)).as("%s and %s", boxes.get(i), other).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void everyLineLeadsFromLeftToRight(Graph graph) {
    for (Line line : graph.drawing().lines()) {
      List<Double> across = line.points().stream().map(Point::x).toList();
      assertThat(across).isSorted().doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void noLineRunsThroughABox(Graph graph) {
    Drawing drawing = graph.drawing();
    for (Line line : drawing.lines()) {
      for (int i = 1; i + 1 < line.points().size(); i += 2) {
        Point in = line.points().get(i);
        assertThat(drawing.boxes())
            .noneMatch(
                box -> box.x() == in.x() && box.y() < in.y() && in.y() < box.y() + box.height());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void everythingLiesInsideThePicture(Graph graph) {
    Drawing drawing = graph.drawing();

    assertThat(drawing.boxes())
        .allMatch(it -> it.x() >= 0 && it.y() >= -1e-9)
        .allMatch(it -> it.x() + it.width() <= drawing.width())
        .allMatch(it -> it.y() + it.height() <= drawing.height() + 1e-9);
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void theSameGraphLooksTheSame(Graph graph) {
    assertThat(graph.drawing()).isEqualTo(graph.drawing());
  }

  @Test
  void aTreeHasNoCrossings() {
    Graph tree =
        new Graph(
            "tree",
            List.of("a", "b", "c", "d", "e", "f", "g"),
            List.of(
                new Edge("a", "b"),
                new Edge("a", "c"),
                new Edge("c", "f"),
                new Edge("b", "d"),
                new Edge("c", "g"),
                new Edge("b", "e")));

    assertThat(crossings(tree.drawing())).isZero();
  }

  @Test
  void untanglesTwoChainsThatAreNamedCrosswise() {
    Graph chains =
        new Graph(
            "chains",
            List.of("a", "b", "b2", "a2", "a3", "b3"),
            List.of(
                new Edge("a", "a2"),
                new Edge("b", "b2"),
                new Edge("a2", "a3"),
                new Edge("b2", "b3")));

    assertThat(crossings(chains.drawing())).isZero();
  }

  @Test
  void leavesOutWhatALongerWayShows() {
    Drawing drawing =
        new Graph(
                "triangle",
                List.of("vpc", "subnet", "service"),
                List.of(
                    new Edge("vpc", "subnet"),
                    new Edge("subnet", "service"),
                    new Edge("vpc", "service")))
            .drawing();

    assertThat(drawing.lines())
        .extracting(Line::edge)
        .containsExactly(new Edge("vpc", "subnet"), new Edge("subnet", "service"));
  }

  @Test
  void survivesACircle() {
    Drawing drawing =
        new Graph("circle", List.of("a", "b"), List.of(new Edge("a", "b"), new Edge("b", "a")))
            .drawing();

    assertThat(drawing.lines()).hasSize(1);
  }

  @Test
  void staysInShapeWithAHundredResources() {
    Drawing drawing = random(2, 100, 140).drawing();

    assertThat(drawing.width() / drawing.height()).isBetween(0.5, 4.0);
  }

  private static int crossings(Drawing drawing) {
    int crossings = 0;
    List<Line> lines = drawing.lines();
    for (int i = 0; i < lines.size(); i++) {
      for (Line other : lines.subList(i + 1, lines.size())) {
        Point a = lines.get(i).points().getFirst();
        Point b = lines.get(i).points().getLast();
        Point c = other.points().getFirst();
        Point d = other.points().getLast();
        boolean sameColumns = a.x() == c.x() && b.x() == d.x();
        crossings += sameColumns && (a.y() - c.y()) * (b.y() - d.y()) < 0 ? 1 : 0;
      }
    }
    return crossings;
  }

  private static Graph graph(String plan, StackDefinition stack) {
    Template template = stack.template();
    return new Graph(
        plan + "." + stack.id(),
        List.copyOf(template.resources().keySet()),
        DependencyGraph.of(template).edges().stream()
            .map(it -> new Edge(it.to(), it.from()))
            .toList());
  }

  private static Graph random(int seed, int nodes, int edges) {
    Random random = new Random(seed);
    List<String> names = IntStream.range(0, nodes).mapToObj(it -> "n" + it).toList();
    List<Edge> drawn = new ArrayList<>();
    for (int i = 0; i < edges; i++) {
      int from = random.nextInt(nodes - 1);
      drawn.add(new Edge("n" + from, "n" + (from + 1 + random.nextInt(nodes - from - 1))));
    }
    return new Graph("random " + seed, names, drawn);
  }
}
