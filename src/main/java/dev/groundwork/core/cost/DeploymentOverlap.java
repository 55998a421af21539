package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The tasks that a service runs twice while it is deployed: AWS starts new ones beside the old as
/// far as the deployment allows (by default twice as many), and stops the old ones once the new are
/// well and connections have drained. A blue/green deployment runs all of them twice, and for its
/// bake time besides.
///
/// The addresses of the second tasks are left out: a cent for two hours.
///
/// @param hours of a task in a month
/// @param assumptions what they rest on
record DeploymentOverlap(Fact<BigDecimal> hours, List<Grounds.Assumption> assumptions) {
  static final String DEPLOYMENTS = "monthly_deployments";
  static final String MINUTES = "deployment_overlap_minutes";
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HOUR = new BigDecimal(60);

  private static final Usage.Amounts ASSUMED =
      new Usage.Amounts(
          new BigDecimal(3),
          new BigDecimal(6),
          new BigDecimal(12),
          Usage.Origin.RULES,
          Optional.of("minutes with old and new tasks side by side"),
          Optional.of(
              "The new tasks start and answer two health checks, then the old ones finish what they"
                  + " began."));

  /// What overlaps in a month; empty where nobody says how often it is deployed.
  ///
  /// @param running how many tasks there are between deployments
  static Optional<DeploymentOverlap> of(PricedResource service, Fact<BigDecimal> running) {
    return service
        .assumption(DEPLOYMENTS)
        .map(
            deployments -> {
              Grounds.Assumption minutes = service.assumption(MINUTES, ASSUMED);
              Fact<BigDecimal> each =
                  baking(service.properties()).map(bake -> minutes.amount().add(bake));
              Fact<BigDecimal> hours =
                  extra(service.properties(), running)
                      .with(each, BigDecimal::multiply)
                      .map(
                          it ->
                              it.multiply(deployments.amount())
                                  .divide(HOUR, MathContext.DECIMAL128));
              return new DeploymentOverlap(hours, List.of(deployments, minutes));
            });
  }

  /// How many more tasks run than wanted. Tasks are whole: one and a half of one are one.
  private static Fact<BigDecimal> extra(Properties service, Fact<BigDecimal> running) {
    Fact<BigDecimal> percent =
        blueGreen(service)
            .then(
                all ->
                    all
                        ? Fact.is(HUNDRED.add(HUNDRED))
                        : service.number(
                            "DeploymentConfiguration.MaximumPercent", HUNDRED.add(HUNDRED)));
    return running.with(
        percent,
        (count, most) ->
            count
                .multiply(most)
                .divide(HUNDRED)
                .setScale(0, RoundingMode.DOWN)
                .subtract(count)
                .max(BigDecimal.ZERO));
  }

  private static Fact<BigDecimal> baking(Properties service) {
    return blueGreen(service)
        .then(
            it ->
                it
                    ? service.number("DeploymentConfiguration.BakeTimeInMinutes", BigDecimal.ZERO)
                    : Fact.is(BigDecimal.ZERO));
  }

  private static Fact<Boolean> blueGreen(Properties service) {
    return service
        .text("DeploymentConfiguration.Strategy", "ROLLING")
        .map(it -> it.equals("BLUE_GREEN"));
  }
}
