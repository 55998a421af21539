package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.MetricGateway.Measurement;
import dev.groundwork.core.engine.MetricGateway.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/// What no emulator does: a window that CloudWatch answers with two periods, and pages.
class CloudWatchGatewayTest {
  private static final Instant NOW = Instant.parse("2026-11-21T15:00:30Z");
  private static final Instant END = Instant.parse("2026-11-21T15:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"Sum, 40", "Average, 20", "Maximum, 30", "Minimum, 10", "p95, 30"})
  void twoPeriodsArePutTogether(String statistic, String number) {
    Query query = query(statistic, 24);
    Pages pages =
        new Pages(page(30, MIDNIGHT, "next"), page(10, MIDNIGHT.minus(Duration.ofHours(6)), ""));

    Measurement measured =
        new CloudWatchGateway(pages).measure(List.of(query), NOW).values().iterator().next();

    assertThat(measured.number()).isEqualByComparingTo(number);
    assertThat(measured.from()).isEqualTo(MIDNIGHT.minus(Duration.ofHours(6)));
    assertThat(measured.to()).isEqualTo(END);
  }

  @Test
  void allIsAskedForAtOnceAndEachWindowCountsForItself() {
    Query day = query("Sum", 24);
    Query week = query("Sum", 168);
    Pages pages = new Pages(page(5, END.minus(Duration.ofHours(100)), ""));

    Map<Query, Measurement> measured =
        new CloudWatchGateway(pages).measure(List.of(day, week, day), NOW);

    assertThat(pages.asked).hasSize(1);
    assertThat(pages.asked.getFirst().metricDataQueries()).hasSize(2);
    assertThat(pages.asked.getFirst().startTime()).isEqualTo(END.minus(Duration.ofDays(7)));
    assertThat(measured).as("the point lies before the day").doesNotContainKey(day);
  }

  @Test
  void nothingIsAskedForNothing() {
    Pages pages = new Pages();

    assertThat(new CloudWatchGateway(pages).measure(List.of(), NOW)).isEmpty();
    assertThat(pages.asked).isEmpty();
  }

  private static Query query(String statistic, int hours) {
    return new Query("AWS/EC2", "CPUUtilization", statistic, Duration.ofHours(hours), Map.of());
  }

  private static GetMetricDataResponse page(double value, Instant at, String next) {
    return GetMetricDataResponse.builder()
        .metricDataResults(MetricDataResult.builder().id("m0").values(value).timestamps(at).build())
        .nextToken(next.isEmpty() ? null : next)
        .build();
  }

  /// A client that answers with one page after the other.
  private static final class Pages implements CloudWatchClient {
    private final List<GetMetricDataResponse> pages;
    final List<GetMetricDataRequest> asked = new ArrayList<>();

    Pages(GetMetricDataResponse... pages) {
      this.pages = List.of(pages);
    }

    @Override
    public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
      asked.add(request);
      return pages.get(asked.size() - 1);
    }

    @Override
    public String serviceName() {
      return "monitoring";
    }

    @Override
    public void close() {}
  }
}
