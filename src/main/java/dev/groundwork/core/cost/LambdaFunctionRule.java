package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A Lambda function: how often it runs, and how long times how much memory. Disk beyond 512 MB is
/// billed the same way. Source: AWS Lambda pricing.
final class LambdaFunctionRule implements PricingRule {
  private static final String REQUESTS = "monthly_requests";
  private static final String DURATION = "request_duration_ms";
  private static final BigDecimal MILLION = new BigDecimal(1_000_000);
  private static final BigDecimal MILLISECONDS = new BigDecimal(1000);

  /// MiB of a GB; a power of two, so that dividing by it is exact.
  private static final BigDecimal UNITS = new BigDecimal(1024);

  private static final BigDecimal MEMORY = new BigDecimal(128);
  private static final BigDecimal INCLUDED_DISK = new BigDecimal(512);

  @Override
  public List<String> usage() {
    return List.of(REQUESTS, DURATION);
  }

  @Override
  public List<Charge> charges(PricedResource function, Billing.Lifetime lifetime) {
    Billing billing = Billing.bySecond(lifetime);
    Properties properties = function.properties();
    Fact<Grounds.Assumption> requests = function.stated(REQUESTS);
    Fact<Grounds.Assumption> duration = function.stated(DURATION);
    List<Grounds.Assumption> both = new ArrayList<>(requests.stream().toList());
    both.addAll(duration.stream().toList());
    Fact<BigDecimal> seconds =
        requests.with(
            duration, (count, each) -> count.amount().multiply(each.amount()).divide(MILLISECONDS));
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.used(
                "Requests",
                Fact.is("lambda.requests_per_million"),
                requests.map(it -> it.amount().divide(MILLION)),
                billing)
            .assuming(requests.stream().toList()));
    charges.add(
        Charge.used(
                "Run time",
                architecture(properties).map(it -> "lambda.gb_second." + it),
                seconds.with(
                    properties.number("MemorySize", MEMORY), LambdaFunctionRule::gigabytes),
                billing)
            .assuming(both));
    if (properties.has("EphemeralStorage")) {
      Fact<BigDecimal> extra =
          properties
              .number("EphemeralStorage.Size")
              .map(it -> it.subtract(INCLUDED_DISK).max(BigDecimal.ZERO));
      charges.add(
          Charge.used(
                  "Disk beyond 512 MB",
                  Fact.is("lambda.ephemeral_gb_second"),
                  seconds.with(extra, LambdaFunctionRule::gigabytes),
                  billing)
              .assuming(both));
    }
    return charges;
  }

  private static BigDecimal gigabytes(BigDecimal seconds, BigDecimal megabytes) {
    return seconds.multiply(megabytes).divide(UNITS);
  }

  private static Fact<String> architecture(Properties function) {
    return function
        .items("Architectures")
        .map(
            names ->
                names.stream().flatMap(it -> it.asText().stream()).anyMatch("arm64"::equals)
                    ? "arm64"
                    : "x86");
  }
}
