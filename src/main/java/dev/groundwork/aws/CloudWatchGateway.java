package dev.groundwork.aws;

import dev.groundwork.core.engine.MetricGateway;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/// CloudWatch, as far as the numbers go that tell when to grow.
///
/// A query's whole window is asked for as one period, since percentiles of single hours can't be
/// put together to that of a day. Where CloudWatch begins its periods at other times and so answers
/// with two, they are put together as well as can be.
final class CloudWatchGateway implements MetricGateway {
  private static final int DIGITS = 6;

  private final CloudWatchClient cloudWatch;

  CloudWatchGateway(CloudWatchClient cloudWatch) {
    this.cloudWatch = cloudWatch;
  }

  /// One point of a metric.
  private record Point(Instant at, BigDecimal value) {}

  @Override
  public Map<Query, Measurement> measure(Collection<Query> queries, Instant until) {
    if (queries.isEmpty()) {
      return Map.of();
    }
    Map<String, Query> byId = new LinkedHashMap<>();
    queries.stream().distinct().forEach(it -> byId.put("m" + byId.size(), it));
    Duration longest =
        queries.stream().map(Query::window).max(Comparator.naturalOrder()).orElseThrow();
    Instant end = until.truncatedTo(ChronoUnit.MINUTES);
    Map<String, List<Point>> points =
        Refusals.translated(() -> points(byId, end.minus(longest), end));
    Map<Query, Measurement> measured = new HashMap<>();
    byId.forEach(
        (id, query) ->
            measurement(query, points.getOrDefault(id, List.of()), end)
                .ifPresent(it -> measured.put(query, it)));
    return measured;
  }

  private Map<String, List<Point>> points(Map<String, Query> byId, Instant start, Instant end) {
    List<MetricDataQuery> asked =
        byId.entrySet().stream().map(it -> query(it.getKey(), it.getValue())).toList();
    Map<String, List<Point>> points = new HashMap<>();
    cloudWatch
        .getMetricDataPaginator(it -> it.metricDataQueries(asked).startTime(start).endTime(end))
        .metricDataResults()
        .forEach(it -> points.computeIfAbsent(it.id(), _ -> new ArrayList<>()).addAll(points(it)));
    return points;
  }

  private static List<Point> points(MetricDataResult result) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < result.values().size(); i++) {
      points.add(new Point(result.timestamps().get(i), BigDecimal.valueOf(result.values().get(i))));
    }
    return points;
  }

  private static MetricDataQuery query(String id, Query query) {
    List<Dimension> dimensions =
        query.dimensions().entrySet().stream()
            .map(it -> Dimension.builder().name(it.getKey()).value(it.getValue()).build())
            .toList();
    return MetricDataQuery.builder()
        .id(id)
        .metricStat(
            stat ->
                stat.metric(
                        it ->
                            it.namespace(query.namespace())
                                .metricName(query.metric())
                                .dimensions(dimensions))
                    .period((int) query.window().toSeconds())
                    .stat(query.statistic()))
        .build();
  }

  private static Optional<Measurement> measurement(Query query, List<Point> all, Instant end) {
    // Another query's longer window brings points that lie before this one's.
    List<Point> points =
        all.stream().filter(it -> !it.at().isBefore(end.minus(query.window()))).toList();
    return points.stream()
        .map(Point::at)
        .min(Comparator.naturalOrder())
        .map(
            from ->
                new Measurement(
                    together(query.statistic(), points).stripTrailingZeros(), from, end));
  }

  private static BigDecimal together(String statistic, List<Point> points) {
    List<BigDecimal> values = points.stream().map(Point::value).toList();
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return switch (statistic) {
      case "Sum", "SampleCount" -> sum;
      case "Minimum" -> values.stream().min(Comparator.naturalOrder()).orElseThrow();
      case "Average" -> sum.divide(BigDecimal.valueOf(values.size()), DIGITS, RoundingMode.HALF_UP);
      default -> values.stream().max(Comparator.naturalOrder()).orElseThrow();
    };
  }
}
