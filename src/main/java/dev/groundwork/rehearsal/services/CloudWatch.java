package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;
import tools.jackson.databind.JsonNode;

/// CloudWatch's numbers: made up, but only of what exists, and only since it does. Spoken as the
/// Java client speaks it, in the query protocol; other clients have gone over to others.
///
/// @param store the account
/// @param metrics the rows of `metrics.json`
public record CloudWatch(Store store, JsonNode metrics) {
  private static final int MOST_POINTS = 100_800;
  private static final double SECONDS_AN_HOUR = 3600;

  /// The operations played.
  public static Service service(Store store) {
    CloudWatch cloudWatch = new CloudWatch(store, PretendMetric.all());
    return Service.query("monitoring", "http://monitoring.amazonaws.com/doc/2010-08-01/")
        .on("GetMetricData", GetMetricDataRequest::builder, cloudWatch::getMetricData);
  }

  /// A value and the beginning of the period that it is about.
  private record Point(Instant at, double value) {}

  private GetMetricDataResponse getMetricData(GetMetricDataRequest request, Call call) {
    if (request.startTime() == null || request.endTime() == null) {
      throw Refusal.of("MissingParameter", "The request needs StartTime and EndTime");
    }
    if (!request.startTime().isBefore(request.endTime())) {
      throw Refusal.validation("The parameter StartTime must be less than the parameter EndTime.");
    }
    Inventory inventory = Inventory.of(store, call);
    return GetMetricDataResponse.builder()
        .metricDataResults(
            request.metricDataQueries().stream().map(it -> result(it, request, inventory)).toList())
        .build();
  }

  private MetricDataResult result(
      MetricDataQuery query, GetMetricDataRequest request, Inventory inventory) {
    MetricStat stat = query.metricStat();
    if (stat == null || stat.metric() == null || stat.period() == null || stat.period() < 1) {
      throw Refusal.validation(
          "The rehearsal plays queries with a MetricStat only; " + query.id() + " is another");
    }
    List<Point> points = points(stat, request, inventory);
    if (request.scanBy() != ScanBy.TIMESTAMP_ASCENDING) {
      points = points.reversed();
    }
    return MetricDataResult.builder()
        .id(query.id())
        .label(Optional.ofNullable(query.label()).orElse(stat.metric().metricName()))
        .timestamps(points.stream().map(Point::at).toList())
        .values(points.stream().map(Point::value).toList())
        .statusCode(StatusCode.COMPLETE)
        .build();
  }

  private List<Point> points(MetricStat stat, GetMetricDataRequest request, Inventory inventory) {
    Optional<PretendMetric> metric =
        PretendMetric.of(metrics, stat.metric().namespace(), stat.metric().metricName());
    Optional<Instant> since = since(stat.metric().dimensions(), inventory);
    Duration period = Duration.ofSeconds(stat.period());
    Duration whole = Duration.between(request.startTime(), request.endTime());
    if (whole.dividedBy(period) > MOST_POINTS) {
      throw Refusal.validation("The request asks for more than " + MOST_POINTS + " data points.");
    }
    if (metric.isEmpty() || since.isEmpty()) {
      return List.of();
    }
    Instant end = earlier(request.endTime(), inventory.now());
    List<Point> points = new ArrayList<>();
    for (Instant at = request.startTime(); at.isBefore(end); at = at.plus(period)) {
      Instant from = later(at, since.get());
      Instant to = earlier(at.plus(period), end);
      if (from.isBefore(to)) {
        double hours = Duration.between(from, to).toSeconds() / SECONDS_AN_HOUR;
        Instant begin = at;
        metric
            .get()
            .over(hours, stat.stat())
            .ifPresent(value -> points.add(new Point(begin, value)));
      }
    }
    return points;
  }

  /// Since when everything that the dimensions name exists; empty if something of it doesn't.
  private static Optional<Instant> since(List<Dimension> dimensions, Inventory inventory) {
    if (dimensions.isEmpty()) {
      return inventory.all().map(it -> it.resource().born()).min(Comparator.naturalOrder());
    }
    List<Instant> births =
        dimensions.stream()
            .flatMap(
                dimension ->
                    inventory
                        .all()
                        .filter(it -> isCalled(it, dimension.value()))
                        .findFirst()
                        .stream())
            .map(it -> it.resource().born())
            .toList();
    return births.size() == dimensions.size()
        ? Optional.of(Collections.max(births))
        : Optional.empty();
  }

  private static boolean isCalled(Inventory.Item item, String name) {
    return item.id().equals(name) || item.version().attributes().containsValue(name);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
