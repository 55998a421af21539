package dev.groundwork.core.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// What CloudWatch has measured. AWS bills each number that is asked for with a thousandth of a
/// cent.
public interface MetricGateway {
  /// Asks for several numbers in one call. What CloudWatch knows nothing of isn't in the answer.
  /// Blocks; throws [AwsException].
  ///
  /// @param until the end of what is looked at
  Map<Query, Measurement> measure(Collection<Query> queries, Instant until);

  /// One statistic of one metric.
  ///
  /// @param statistic as CloudWatch names it: Average, Maximum, Sum, p95 ...
  /// @param window how far back to look: whole minutes
  /// @param dimensions whose metric it is
  record Query(
      String namespace,
      String metric,
      String statistic,
      Duration window,
      Map<String, String> dimensions) {
    /// Keeps a copy of the map.
    public Query {
      dimensions = Map.copyOf(dimensions);
    }
  }

  /// What a query came to.
  ///
  /// @param from the beginning of the time that it is about
  /// @param to the end of that time
  record Measurement(BigDecimal number, Instant from, Instant to) {}
}
