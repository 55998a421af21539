package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Instances of one kind, that an auto scaling group or the nodes of a Kubernetes cluster keep
/// running: how many there are, and what each is.
///
/// @param machine what a launch template says of each; empty if there is none
/// @param type of each
/// @param subnets where they run
/// @param ownDisk the size of the disk that comes without a launch template
record InstanceGroup(
    Running running,
    Properties machine,
    Fact<String> type,
    Fact<List<Value>> subnets,
    Optional<Fact<BigDecimal>> ownDisk) {
  static final String AUTO_SCALING = "AWS::AutoScaling::AutoScalingGroup";
  static final String NODES = "AWS::EKS::Nodegroup";

  static final String KEY = "instances";
  private static final Properties NONE = new Properties(Value.Fields.NONE);
  private static final BigDecimal NODE_DISK = new BigDecimal(20);

  static InstanceGroup of(PricedResource group) {
    return switch (group.subject().type()) {
      case AUTO_SCALING -> autoScaling(group);
      case NODES -> nodes(group);
      case String other -> throw new IllegalArgumentException("no group of instances: " + other);
    };
  }

  private static InstanceGroup autoScaling(PricedResource group) {
    Properties properties = group.properties();
    Fact<BigDecimal> least = properties.number("MinSize");
    Fact<BigDecimal> wanted =
        properties.has("DesiredCapacity") ? properties.number("DesiredCapacity") : least;
    boolean scaled =
        group.scene().ofType("AWS::AutoScaling::ScalingPolicy").stream()
            .flatMap(it -> it.properties().get("AutoScalingGroupName").stream())
            .anyMatch(it -> Scene.mentions(it, group.subject()));
    Optional<Running.Bounds> bounds =
        scaled
            ? Optional.of(new Running.Bounds(least, properties.number("MaxSize")))
            : Optional.empty();
    Optional<Properties> machine = machine(group, "LaunchTemplate.LaunchTemplateId");
    Fact<String> type =
        properties.has("MixedInstancesPolicy")
            ? Fact.unknown("AWS decides which of several kinds of instances it takes")
            : machine
                .map(it -> it.text("InstanceType"))
                .orElseGet(() -> Fact.unknown("its launch template isn't part of this plan"));
    return new InstanceGroup(
        Running.of(group, KEY, wanted, bounds),
        machine.orElse(NONE),
        type,
        properties.items("VPCZoneIdentifier"),
        Optional.empty());
  }

  private static InstanceGroup nodes(PricedResource group) {
    Properties properties = group.properties();
    Optional<Properties> machine = machine(group, "LaunchTemplate.Id");
    Fact<BigDecimal> wanted =
        properties.has("ScalingConfig.DesiredSize")
            ? properties.number("ScalingConfig.DesiredSize")
            : properties.number("ScalingConfig.MinSize", BigDecimal.ONE);
    Fact<String> onDemand =
        properties
            .text("CapacityType", "ON_DEMAND")
            .then(
                kind ->
                    kind.equals("SPOT")
                        ? Fact.unknown("the price of Spot instances follows demand")
                        : Fact.is(kind));
    return new InstanceGroup(
        Running.of(group, KEY, wanted, Optional.empty()),
        machine.orElse(NONE),
        onDemand.then(_ -> nodeType(properties, machine)),
        properties.items("Subnets"),
        properties.has("LaunchTemplate")
            ? Optional.empty()
            : Optional.of(properties.number("DiskSize", NODE_DISK)));
  }

  private static Fact<String> nodeType(Properties nodes, Optional<Properties> machine) {
    if (machine.filter(it -> it.has("InstanceType")).isPresent()) {
      return machine.get().text("InstanceType");
    }
    return nodes
        .items("InstanceTypes")
        .then(
            types ->
                switch (types.size()) {
                  case 0 -> Fact.is("t3.medium");
                  case 1 ->
                      types
                          .getFirst()
                          .asText()
                          .map(Fact::is)
                          .orElseGet(() -> Fact.unknown("InstanceTypes isn't known yet"));
                  default -> Fact.unknown("AWS decides which of several instance types it takes");
                });
  }

  /// What the launch template says that a property of an instance or a group refers to.
  static Optional<Properties> machine(PricedResource subject, String property) {
    return subject
        .referred(property)
        .flatMap(it -> it.properties().get("LaunchTemplateData"))
        .flatMap(
            it ->
                it instanceof Value.Fields data
                    ? Optional.of(data)
                    : Optional.<Value.Fields>empty())
        .map(Properties::new);
  }
}
