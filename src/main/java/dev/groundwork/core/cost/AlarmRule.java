package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// An alarm: each metric that it watches, at the resolution of its period. What is computed from
/// metrics is free; what follows their habits (anomaly detection) counts three for each. Source:
/// Amazon CloudWatch pricing.
final class AlarmRule implements PricingRule {
  private static final Set<String> HIGH_RESOLUTION = Set.of("10", "20", "30");
  private static final BigDecimal OF_HABITS = new BigDecimal(3);

  @Override
  public List<Charge> charges(PricedResource alarm, Billing.Lifetime lifetime) {
    Properties properties = alarm.properties();
    Fact<String> period =
        properties
            .get("Metrics.MetricStat.Period")
            .or(() -> properties.get("Period"))
            .map(it -> Properties.text("Period", it))
            .orElseGet(() -> Fact.is("60"));
    Fact<Boolean> high = period.map(HIGH_RESOLUTION::contains);
    return List.of(
        Charge.monthly(
            high.equals(Fact.is(true)) ? "Alarm at high resolution" : "Alarm",
            high.map(it -> it ? "cw.alarm_highres_month" : "cw.alarm_month"),
            metrics(properties),
            Billing.bySecond(lifetime).by(Billing.Granularity.HOUR)));
  }

  private static Fact<BigDecimal> metrics(Properties alarm) {
    if (!alarm.has("Metrics")) {
      return Fact.is(BigDecimal.ONE);
    }
    return alarm.items("Metrics").then(all -> metrics(alarm, all));
  }

  private static Fact<BigDecimal> metrics(Properties alarm, List<Value> all) {
    long read = all.stream().filter(it -> !computed(it)).count();
    if (read == 0) {
      return Fact.unknown("how many metrics it finds when it searches isn't known");
    }
    BigDecimal count = BigDecimal.valueOf(read);
    return Fact.is(alarm.has("ThresholdMetricId") ? count.multiply(OF_HABITS) : count);
  }

  private static boolean computed(Value query) {
    return query instanceof Value.Fields fields && fields.get("Expression").isPresent();
  }
}
