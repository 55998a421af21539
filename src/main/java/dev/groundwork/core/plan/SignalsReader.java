package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.plan.Signals.Range;
import dev.groundwork.core.plan.Signals.Row;
import dev.groundwork.core.plan.Signals.Side;
import dev.groundwork.core.plan.Signals.Threshold;
import dev.groundwork.core.plan.Signals.Trigger;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads when to grow.
record SignalsReader(Sketch sketch, List<Move> moves) {
  private static final Pattern STATISTIC =
      Pattern.compile("Average|Maximum|Minimum|Sum|SampleCount|p[0-9]{1,2}(\\.[0-9]+)?");
  private static final int MOST_HOURS = 168;

  private enum Answer {
    NUMBER,
    YES_NO
  }

  Signals read(Node node) {
    MappingReader reader = MappingReader.of("growth", node);
    Ids ids =
        new Ids(
            "metric", reader.named("metrics", (key, _) -> Ids.declared("metric", key)).keySet());
    SequencedMap<String, Metric> metrics =
        reader.named("metrics", (key, metric) -> metric(ids, key, metric));
    checkShares(metrics, reader);
    Signals signals =
        new Signals(
            List.copyOf(metrics.values()),
            reader.list("triggers", trigger -> trigger(ids, trigger)),
            reader.list("matrix", row -> row(ids, row)));
    reader.done();
    return signals;
  }

  private Metric metric(Ids ids, Scalar key, Node node) {
    MappingReader reader = MappingReader.of("a metric", node);
    Metric metric =
        new Metric(
            key.text(),
            reader.text("title"),
            reader.optionalText("unit").orElse(""),
            reader.text("explanation"),
            source(ids, reader, node));
    reader.done();
    return metric;
  }

  private Metric.Source source(Ids ids, MappingReader reader, Node node) {
    List<String> given =
        Stream.of("founder", "cloudwatch", "cost", "share")
            .filter(kind -> reader.optional(kind).isPresent())
            .toList();
    if (given.size() != 1) {
      throw new InvalidDocument(
          node.at(), "a metric needs exactly one of founder, cloudwatch, cost, share");
    }
    return switch (given.getFirst()) {
      case "founder" ->
          switch (reader.choice("founder", Answer.class)) {
            case NUMBER -> new Metric.Typed();
            case YES_NO -> new Metric.YesNo();
          };
      case "cloudwatch" -> reader.required("cloudwatch", this::cloudWatch);
      case "cost" -> cost(reader);
      default -> reader.required("share", share -> share(ids, share));
    };
  }

  private Metric.CloudWatch cloudWatch(Node node) {
    MappingReader reader = MappingReader.of("a metric of CloudWatch", node);
    String statistic = reader.text("statistic");
    if (!STATISTIC.matcher(statistic).matches()) {
      throw new InvalidDocument(
          reader.at("statistic"),
          "\"statistic\" must be Average, Maximum, Minimum, Sum, SampleCount or a percentile like"
              + " p95, not \""
              + statistic
              + "\"");
    }
    int hours = reader.integer("hours");
    if (hours < 1 || hours > MOST_HOURS) {
      throw new InvalidDocument(
          reader.at("hours"), "\"hours\" must be 1 to " + MOST_HOURS + ", not " + hours);
    }
    Metric.CloudWatch source =
        new Metric.CloudWatch(
            reader.text("namespace"),
            reader.text("metric"),
            statistic,
            hours,
            reader.named("dimensions", (_, value) -> dimension(value)));
    reader.done();
    return source;
  }

  private Metric.Dimension dimension(Node node) {
    if (node instanceof Mapping) {
      MappingReader reader = MappingReader.of("a dimension", node);
      Metric.Dimension dimension = new Metric.Dimension(Optional.empty(), reader.text("value"));
      reader.done();
      return dimension;
    }
    return new Metric.Dimension(Optional.of(sketch.output(node)), "");
  }

  private static Metric.MonthlyCost cost(MappingReader reader) {
    if (!reader.text("cost").equals("month")) {
      throw new InvalidDocument(reader.at("cost"), "\"cost\" must be month");
    }
    return new Metric.MonthlyCost();
  }

  private static Metric.Share share(Ids ids, Node node) {
    MappingReader reader = MappingReader.of("a share", node);
    Metric.Share share = new Metric.Share(ids.of(reader, "part"), ids.of(reader, "whole"));
    reader.done();
    return share;
  }

  /// A share of a share could lead back to itself.
  private static void checkShares(SequencedMap<String, Metric> metrics, MappingReader reader) {
    List<String> shares =
        metrics.values().stream()
            .filter(metric -> metric.source() instanceof Metric.Share)
            .map(Metric::id)
            .toList();
    for (Metric metric : metrics.values()) {
      if (metric.source() instanceof Metric.Share(String part, String whole)
          && (shares.contains(part) || shares.contains(whole))) {
        throw new InvalidDocument(
            reader.at("metrics"), "the metric \"" + metric.id() + "\" is a share of a share");
      }
    }
  }

  private Trigger trigger(Ids ids, Node node) {
    MappingReader reader = MappingReader.of("a trigger", node);
    Trigger trigger =
        new Trigger(
            sketch.phases().of(reader, "from"),
            sketch.phases().of(reader, "to"),
            reader.list("any", sign -> threshold(ids, sign)),
            reader.list("all", condition -> threshold(ids, condition)));
    reader.done();
    if (trigger.any().isEmpty()) {
      throw new InvalidDocument(node.at(), "a trigger needs at least one sign in \"any\"");
    }
    boolean way =
        moves.stream()
            .anyMatch(move -> move.from().equals(trigger.from()) && move.to().equals(trigger.to()));
    if (!way) {
      throw new InvalidDocument(
          node.at(), "no move leads from \"" + trigger.from() + "\" to \"" + trigger.to() + "\"");
    }
    return trigger;
  }

  private static Threshold threshold(Ids ids, Node node) {
    MappingReader reader = MappingReader.of("a sign", node);
    String metric = ids.of(reader, "metric");
    Optional<BigDecimal> above = reader.optionalDecimal("above");
    Optional<BigDecimal> below = reader.optionalDecimal("below");
    boolean yes = reader.flag("yes", false);
    reader.done();
    if (Stream.of(above.isPresent(), below.isPresent(), yes).filter(given -> given).count() != 1) {
      throw new InvalidDocument(node.at(), "a sign needs exactly one of above, below, yes");
    }
    if (yes) {
      return new Threshold(metric, Side.ABOVE, BigDecimal.ZERO);
    }
    return above
        .map(limit -> new Threshold(metric, Side.ABOVE, limit))
        .orElseGet(() -> new Threshold(metric, Side.BELOW, below.orElseThrow()));
  }

  private Row row(Ids ids, Node node) {
    MappingReader reader = MappingReader.of("a row of the matrix", node);
    SequencedMap<String, Range> phases = new LinkedHashMap<>();
    String metric = ids.of(reader, "metric");
    reader
        .named("phases", (key, range) -> Map.entry(sketch.phases().of(key), range(range)))
        .values()
        .forEach(cell -> phases.put(cell.getKey(), cell.getValue()));
    reader.done();
    return new Row(metric, phases);
  }

  private static Range range(Node node) {
    MappingReader reader = MappingReader.of("a range", node);
    Range range = new Range(reader.optionalDecimal("from"), reader.optionalDecimal("below"));
    reader.done();
    if (range.from().isEmpty() && range.below().isEmpty()) {
      throw new InvalidDocument(node.at(), "a range needs from, below or both");
    }
    return range;
  }
}
