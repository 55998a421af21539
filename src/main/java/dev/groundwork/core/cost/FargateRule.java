package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tasks of an ECS service on Fargate: processors and memory of the task definition times the
/// desired count, by processor architecture. Per second, one minute at least.
///
/// Tasks on instances bill nothing themselves. While old and new tasks run side by side, both are
/// billed: see [DeploymentOverlap].
final class FargateRule implements PricingRule {
  private static final String FARGATE = "FARGATE";
  private static final String TASKS = "average_tasks";
  private static final String CLUSTERS_OWN = "DefaultCapacityProviderStrategy";
  private static final Pattern SIZE =
      Pattern.compile("([0-9]*\\.?[0-9]+)\\s*(vcpu|gb)?", Pattern.CASE_INSENSITIVE);

  /// CPU units of a vCPU, and MiB of a GB; a power of two, so that dividing by it is exact.
  private static final BigDecimal UNITS = new BigDecimal(1024);

  private static final BigDecimal INCLUDED_DISK = new BigDecimal(20);
  private static final long MINUTE = 60;

  @Override
  public List<String> usage() {
    return List.of(TASKS, DeploymentOverlap.DEPLOYMENTS, DeploymentOverlap.MINUTES);
  }

  @Override
  public List<Charge> charges(PricedResource service, Billing.Lifetime lifetime) {
    Billing billing = Billing.bySecond(lifetime).atLeast(MINUTE);
    Optional<PricedResource> definition = service.referred("TaskDefinition");
    if (definition.isEmpty()) {
      return List.of(
          Charge.unknown("Tasks", "their task definition isn't part of this plan", billing));
    }
    Properties task = definition.get().properties();
    return switch (runsOn(service, task)) {
      case Fact.Is<String>(String where) when where.equals(FARGATE) ->
          tasks(service, task, billing);
      case Fact.Is<String>(String where) when where.equals("EXTERNAL") ->
          List.of(Charge.unknown("Tasks", "no price is known for machines of one's own", billing));
      case Fact.Is<String> _ -> List.of();
      case Fact.Unknown<String>(String reason) -> List.of(Charge.unknown("Tasks", reason, billing));
    };
  }

  /// How many tasks AWS keeps running.
  static Running running(PricedResource service) {
    Optional<Running.Bounds> bounds =
        service.scene().ofType("AWS::ApplicationAutoScaling::ScalableTarget").stream()
            .map(PricedResource::properties)
            .filter(
                it ->
                    it.get("ResourceId")
                        .filter(id -> Scene.mentions(id, service.subject()))
                        .isPresent())
            .map(it -> new Running.Bounds(it.number("MinCapacity"), it.number("MaxCapacity")))
            .findFirst();
    Fact<BigDecimal> wanted = service.properties().number("DesiredCount", BigDecimal.ONE);
    return Running.of(service, TASKS, wanted, bounds);
  }

  private static Fact<String> runsOn(PricedResource resource, Properties task) {
    Properties service = resource.properties();
    if (service.has("LaunchType")) {
      return service.text("LaunchType");
    }
    if (service.has("CapacityProviderStrategy")) {
      return service.items("CapacityProviderStrategy").then(FargateRule::provider);
    }
    Optional<Properties> cluster = resource.referred("Cluster").map(PricedResource::properties);
    if (cluster.filter(it -> it.has(CLUSTERS_OWN)).isPresent()) {
      return cluster.get().items(CLUSTERS_OWN).then(FargateRule::provider);
    }
    return task.items("RequiresCompatibilities")
        .map(needs -> needs.contains(Value.text(FARGATE)) ? FARGATE : "EC2");
  }

  private static Fact<String> provider(List<Value> strategy) {
    if (strategy.size() == 1 && strategy.getFirst() instanceof Value.Fields only) {
      return new Properties(only)
          .text("CapacityProvider")
          .then(
              name ->
                  name.equals("FARGATE_SPOT")
                      ? Fact.unknown("the price of Fargate Spot follows demand")
                      : Fact.is(name));
    }
    return Fact.unknown("AWS decides which of several capacity providers it takes");
  }

  private static List<Charge> tasks(PricedResource service, Properties task, Billing billing) {
    Running running = running(service);
    Fact<BigDecimal> count = running.count();
    Fact<String> kind = architecture(task);
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.hourly(
            "vCPU",
            kind.map(it -> "fargate." + it + ".vcpu_hour"),
            count.with(size(task, "Cpu"), BigDecimal::multiply),
            billing));
    charges.add(
        Charge.hourly(
            "Memory",
            kind.map(it -> "fargate." + it + ".gb_hour"),
            count.with(size(task, "Memory"), BigDecimal::multiply),
            billing));
    if (task.has("EphemeralStorage")) {
      Fact<BigDecimal> extra =
          task.number("EphemeralStorage.SizeInGiB")
              .map(size -> size.subtract(INCLUDED_DISK).max(BigDecimal.ZERO));
      charges.add(
          Charge.hourly(
              "Disk beyond 20 GB",
              Fact.is("fargate.ephemeral_gb_hour"),
              count.with(extra, BigDecimal::multiply),
              billing));
    }
    return Stream.concat(
            charges.stream().map(it -> it.assuming(running.assumptions())),
            overlapping(service, task, running, billing))
        .toList();
  }

  private static Stream<Charge> overlapping(
      PricedResource service, Properties task, Running running, Billing billing) {
    Fact<String> kind = architecture(task);
    return DeploymentOverlap.of(service, running.count()).stream()
        .flatMap(
            overlap ->
                Stream.of(
                        Charge.used(
                            "vCPU of second tasks while deploying",
                            kind.map(it -> "fargate." + it + ".vcpu_hour"),
                            overlap.hours().with(size(task, "Cpu"), BigDecimal::multiply),
                            billing),
                        Charge.used(
                            "Memory of second tasks while deploying",
                            kind.map(it -> "fargate." + it + ".gb_hour"),
                            overlap.hours().with(size(task, "Memory"), BigDecimal::multiply),
                            billing))
                    .map(it -> it.assuming(all(running.assumptions(), overlap.assumptions()))));
  }

  private static List<Grounds.Assumption> all(
      List<Grounds.Assumption> running, List<Grounds.Assumption> overlap) {
    return Stream.concat(running.stream(), overlap.stream()).toList();
  }

  private static Fact<String> architecture(Properties task) {
    Fact<String> processor = task.text("RuntimePlatform.CpuArchitecture", "X86_64");
    return task.text("RuntimePlatform.OperatingSystemFamily", "LINUX")
        .with(
            processor,
            (system, it) ->
                system.equals("LINUX") ? (it.equals("ARM64") ? "arm64" : "x86") : "windows");
  }

  /// `256` and `.25 vCPU` are the same, as are `512` and `0.5 GB`.
  private static Fact<BigDecimal> size(Properties task, String property) {
    return task.text(property)
        .then(
            text -> {
              Matcher size = SIZE.matcher(text.strip());
              if (!size.matches()) {
                return Fact.unknown(property + " is no size: " + text);
              }
              BigDecimal number = new BigDecimal(size.group(1));
              return Fact.is(size.group(2) == null ? number.divide(UNITS) : number);
            });
  }
}
