package dev.groundwork.cli;

import dev.groundwork.core.growth.Advice;
import dev.groundwork.core.growth.Figure;
import dev.groundwork.core.growth.MoveAdvice;
import dev.groundwork.core.growth.Reading;
import dev.groundwork.core.growth.Sign;
import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Advice as one JSON object; `cli/advice.schema.json` describes it.
final class AdviceJson {
  private AdviceJson() {}

  static Map<String, Object> of(Workspace workspace, Advice advice) {
    return ProgressJson.fields(
        "project", workspace.project().name(),
        "plan", workspace.project().plan(),
        "phase", advice.phase(),
        "rehearsal", workspace.rehearsal(),
        "numbers", advice.figures().stream().map(AdviceJson::number).toList(),
        "moves", advice.moves().stream().map(AdviceJson::move).toList());
  }

  private static Map<String, Object> number(Figure figure) {
    Metric metric = figure.metric();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", metric.id());
    fields.put("title", metric.title());
    if (!metric.unit().isEmpty()) {
      fields.put("unit", metric.unit());
    }
    fields.put("origin", figure.reading().origin());
    figure.reading().known().ifPresent(it -> fields.put("value", it.toPlainString()));
    switch (figure.reading()) {
      case Reading.Measured it -> {
        fields.put("from", it.from().toString());
        fields.put("to", it.to().toString());
        fields.put("pretend", it.pretend());
      }
      case Reading.Unknown it -> fields.put("why", it.why().english());
      case Reading.Typed _, Reading.Estimated _, Reading.Computed _ -> {}
    }
    figure.phases().ifPresent(it -> fields.put("phases", it));
    return fields;
  }

  private static Map<String, Object> move(MoveAdvice advice) {
    return ProgressJson.fields(
        "from", advice.move().from(),
        "to", advice.move().to(),
        "title", advice.move().title(),
        "verdict", advice.verdict().word(),
        "sentence", advice.sentence().english(),
        "signs", advice.signs().stream().map(AdviceJson::sign).toList(),
        "conditions", advice.conditions().stream().map(AdviceJson::sign).toList());
  }

  private static Map<String, Object> sign(Sign sign) {
    return ProgressJson.fields(
        "number", sign.metric().id(),
        "side", sign.threshold().side().name().toLowerCase(Locale.ROOT),
        "threshold", sign.threshold().limit().toPlainString(),
        "state", AdviceTable.word(sign.state()),
        "sentence", sign.phrase().english() + ".");
  }
}
