package dev.groundwork.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.Step;
import dev.groundwork.ui.control.Markdown.Block;
import dev.groundwork.ui.control.MarkdownSpans.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void readsEveryKindOfBlock() {
    List<Block> blocks =
        Markdown.read(
            """
            # Title

            A paragraph
            of two lines.

            1. first
               goes on
            2. second
            - [ ] open

            ```
            code # is no heading
            ```

            | a | b |
            |---|---|
            | 1 | 2 |
            """);

    assertThat(blocks)
        .containsExactly(
            new Block.Heading(1, "Title"),
            new Block.Paragraph("A paragraph of two lines."),
            new Block.Item("1.", 0, "first goes on"),
            new Block.Item("2.", 0, "second"),
            new Block.Item("•", 0, "open"),
            new Block.Code("code # is no heading"),
            new Block.Table(List.of(List.of("a", "b"), List.of("1", "2"))));
  }

  @Test
  void readsWhatStandsInALine() {
    assertThat(
            MarkdownSpans.read(
                "Use `aws login`, *IAM* and [this](https://a.b/c) or <https://d.e>."))
        .containsExactly(
            new Span.Plain("Use "),
            new Span.Code("aws login"),
            new Span.Plain(", "),
            new Span.Strong("IAM"),
            new Span.Plain(" and "),
            new Span.Link("this", "https://a.b/c"),
            new Span.Plain(" or "),
            new Span.Link("https://d.e", "https://d.e"),
            new Span.Plain("."));
  }

  @Test
  void takesNothingForALinkThatIsNoWebPage() {
    assertThat(MarkdownSpans.read("[x](javascript:alert) <file:///etc>"))
        .containsExactly(new Span.Plain("[x](javascript:alert) <file:///etc>"));
  }

  @Test
  void leavesNoMarksInTheBundledGuides() {
    for (Step step :
        PlanCatalog.bundled().plans().stream().flatMap(it -> it.steps().stream()).toList()) {
      guide(step).forEach(MarkdownTest::assertClean);
    }
  }

  private static List<Block> guide(Step step) {
    return switch (step) {
      case Step.GuideStep it -> Markdown.read(it.guide().markdown());
      case Step.TaskStep it -> it.guide().map(g -> Markdown.read(g.markdown())).orElse(List.of());
      case Step.StackStep _ -> List.of();
    };
  }

  private static void assertClean(Block block) {
    List<String> lines =
        switch (block) {
          case Block.Heading it -> List.of(it.text());
          case Block.Paragraph it -> List.of(it.text());
          case Block.Item it -> List.of(it.text());
          case Block.Code _ -> List.of();
          case Block.Table it -> it.rows().stream().flatMap(List::stream).toList();
        };
    for (String line : lines) {
      for (Span span : MarkdownSpans.read(line)) {
        if (span instanceof Span.Plain(String text)) {
          assertThat(text).doesNotContain("*", "`", "](", "```");
        }
      }
    }
  }
}
