package dev.groundwork.rehearsal.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a metric of `metrics.json` comes to.
///
/// @param facts its row: low, usual and high for a level, hourly for a count
record PretendMetric(JsonNode facts) {
  private static final String FILE = "metrics.json";
  private static final double MIDDLE = 50;
  private static final double MOST = 100;

  /// The file that comes with the program.
  static JsonNode all() {
    try (InputStream in =
        Objects.requireNonNull(PretendMetric.class.getResourceAsStream(FILE), FILE)) {
      return JsonMapper.shared().readTree(in).path("metrics");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A metric; empty if nothing is played that measures it.
  static Optional<PretendMetric> of(JsonNode all, String namespace, String name) {
    JsonNode facts = all.path(namespace + " " + name);
    return facts.isMissingNode() ? Optional.empty() : Optional.of(new PretendMetric(facts));
  }

  /// What a statistic says about some hours; empty for one that isn't played.
  Optional<Double> over(double hours, String statistic) {
    return facts.has("hourly") ? counted(hours, statistic) : level(hours, statistic);
  }

  private Optional<Double> counted(double hours, String statistic) {
    double count = facts.path("hourly").asDouble() * hours;
    return switch (statistic) {
      case "Sum", "SampleCount" -> Optional.of((double) Math.round(count));
      case "Average", "Maximum", "Minimum" -> Optional.of(1.0);
      default -> Optional.empty();
    };
  }

  private Optional<Double> level(double hours, String statistic) {
    double low = facts.path("low").asDouble();
    double usual = facts.path("usual").asDouble();
    double high = facts.path("high").asDouble();
    double samples = Math.max(1, Math.floor(hours * 60));
    return switch (statistic) {
      case "Average" -> Optional.of(usual);
      case "Maximum" -> Optional.of(high);
      case "Minimum" -> Optional.of(low);
      case "SampleCount" -> Optional.of(samples);
      case "Sum" -> Optional.of(usual * samples);
      default -> percentile(statistic).map(it -> between(low, usual, high, it));
    };
  }

  private static Optional<Double> percentile(String statistic) {
    return statistic.matches("p[0-9]{1,2}(\\.[0-9]+)?")
        ? Optional.of(Double.valueOf(statistic.substring(1)))
        : Optional.empty();
  }

  /// Straight from the low value to the usual one at half, and on to the high one.
  private static double between(double low, double usual, double high, double percentile) {
    return percentile < MIDDLE
        ? low + (usual - low) * percentile / MIDDLE
        : usual + (high - usual) * (percentile - MIDDLE) / (MOST - MIDDLE);
  }
}
