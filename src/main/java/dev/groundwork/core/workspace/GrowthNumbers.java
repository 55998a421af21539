package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.MetricGateway.Measurement;
import dev.groundwork.core.engine.MetricGateway.Query;
import dev.groundwork.core.growth.Advice;
import dev.groundwork.core.growth.Reading;
import dev.groundwork.core.growth.Reading.Unknown;
import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.plan.OutputRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.words.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The numbers that tell when to grow: from CloudWatch where there is an account that answers, from
/// the estimate, and from what the founder has typed. Confined to the workspace's thread.
public final class GrowthNumbers {
  private final Workspace workspace;
  private final Plan plan;

  GrowthNumbers(Workspace workspace) {
    this.workspace = workspace;
    this.plan = workspace.plan();
  }

  /// Types what one of the plan's metrics comes to.
  ///
  /// @param number a number, or yes or no; none at all takes it back
  public void type(String metric, Optional<String> number) {
    Map<String, String> numbers = new LinkedHashMap<>(workspace.project().numbers());
    number.ifPresentOrElse(it -> numbers.put(metric, it), () -> numbers.remove(metric));
    workspace.save(workspace.project().withNumbers(numbers));
  }

  /// Holds the plan's signals against the numbers that there are. Asks nobody.
  ///
  /// @param measured what [#measure] has found
  public Advice advice(Map<String, Reading> measured) {
    Map<String, Reading> readings = new LinkedHashMap<>(measured);
    for (Metric metric : plan.growth().signals().metrics()) {
      switch (metric.source()) {
        case Metric.Typed _, Metric.YesNo _ ->
            typed(metric).ifPresent(it -> readings.put(metric.id(), it));
        case Metric.CloudWatch _ ->
            typed(metric)
                .ifPresent(it -> readings.merge(metric.id(), it, GrowthNumbers::weightier));
        case Metric.MonthlyCost _ -> readings.put(metric.id(), cost());
        case Metric.Share _ -> {}
      }
    }
    return Advice.of(plan, workspace.project().phase(), readings);
  }

  /// What was really measured counts more than what was typed, and that more than what a rehearsal
  /// has made up.
  private static Reading weightier(Reading measured, Reading typed) {
    return measured instanceof Reading.Measured it && !it.pretend() ? measured : typed;
  }

  private Optional<Reading> typed(Metric metric) {
    return Optional.ofNullable(workspace.project().numbers().get(metric.id()))
        .flatMap(metric::number)
        .map(Reading.Typed::new);
  }

  private Reading cost() {
    Estimate estimate =
        workspace
            .environments()
            .estimator()
            .estimate(Scenario.of(workspace.resolved()), UsageLevel.TYPICAL);
    return estimate.complete()
        ? new Reading.Estimated(estimate.total().rounded())
        : new Unknown(Saying.of("advice.whyNot.incomplete"));
  }

  /// What CloudWatch knows, by the metric's id, each unknown number with the reason. Asks AWS if
  /// the plan has a metric of CloudWatch; that AWS doesn't answer is a reason, too.
  public Map<String, Reading> measure() {
    Map<String, Metric.CloudWatch> wanted = new LinkedHashMap<>();
    for (Metric metric : plan.growth().signals().metrics()) {
      if (metric.source() instanceof Metric.CloudWatch source) {
        wanted.put(metric.id(), source);
      }
    }
    Map<String, Reading> readings = new LinkedHashMap<>();
    try {
      if (!wanted.isEmpty()) {
        workspace.observe();
        ask(wanted, readings);
      }
    } catch (AwsException noAnswer) {
      Unknown unknown = new Unknown(Saying.of("advice.whyNot.refused", noAnswer.problem().title()));
      wanted.keySet().forEach(id -> readings.put(id, unknown));
    }
    return readings;
  }

  /// Asks in each region once.
  private void ask(Map<String, Metric.CloudWatch> wanted, Map<String, Reading> readings) {
    Map<String, Map<String, Query>> byRegion = new TreeMap<>();
    wanted.forEach(
        (id, source) ->
            notBuilt(source)
                .ifPresentOrElse(
                    stack ->
                        readings.put(id, new Unknown(Saying.of("advice.whyNot.notBuilt", stack))),
                    () ->
                        byRegion
                            .computeIfAbsent(region(source), _ -> new LinkedHashMap<>())
                            .put(id, query(source))));
    Instant now = workspace.clock().instant();
    byRegion.forEach(
        (region, queries) -> {
          Map<Query, Measurement> told =
              workspace.connection().metrics(region).measure(queries.values(), now);
          queries.forEach((id, query) -> readings.put(id, reading(query, told)));
        });
  }

  private Reading reading(Query query, Map<Query, Measurement> told) {
    Measurement it = told.get(query);
    return it == null
        ? new Unknown(Saying.of("advice.whyNot.silent", query.window().toHours()))
        : new Reading.Measured(it.number(), it.from(), it.to(), workspace.rehearsal());
  }

  /// The title of a stack whose output is needed and isn't there.
  private Optional<String> notBuilt(Metric.CloudWatch source) {
    return source.dimensions().values().stream()
        .flatMap(it -> it.output().stream())
        .filter(it -> workspace.observed().outputs().get(it).isEmpty())
        .map(it -> plan.stack(it.stack()).title())
        .findFirst();
  }

  private String region(Metric.CloudWatch source) {
    return source.dimensions().values().stream()
        .flatMap(it -> it.output().stream())
        .map(OutputRef::stack)
        .map(it -> plan.stack(it).region(plan, workspace.answers()))
        .findFirst()
        .orElse(workspace.project().region());
  }

  private Query query(Metric.CloudWatch source) {
    Map<String, String> dimensions = new HashMap<>();
    source.dimensions().forEach((name, it) -> dimensions.put(name, value(it)));
    return new Query(
        source.namespace(),
        source.metric(),
        source.statistic(),
        Duration.ofHours(source.hours()),
        dimensions);
  }

  private String value(Metric.Dimension dimension) {
    return dimension
        .output()
        .map(it -> workspace.observed().outputs().get(it).orElseThrow())
        .orElse(dimension.text());
  }
}
