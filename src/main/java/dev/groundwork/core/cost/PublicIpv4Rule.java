package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Public IPv4 addresses, which AWS bills since February 2024 wherever they come from. They are
/// nobody's property: each line stands with the resource that has the address, from the same event
/// on, so that the meter's addresses come and go with it. Each started hour.
///
/// An Elastic IP is billed as itself, in use or idle at the same price, and never again with what
/// it is given to.
final class PublicIpv4Rule implements PricingRule {
  private static final String ALLOCATION = "AllocationId";

  @Override
  public List<Charge> charges(PricedResource resource, Billing.Lifetime lifetime) {
    Fact<BigDecimal> addresses =
        switch (resource.subject().type()) {
          case "AWS::ECS::Service" -> ofTasks(resource);
          case "AWS::ElasticLoadBalancingV2::LoadBalancer" -> ofLoadBalancer(resource.properties());
          case "AWS::RDS::DBInstance" ->
              resource.properties().text("PubliclyAccessible").map(PublicIpv4Rule::oneIfTrue);
          case "AWS::EC2::EIP" -> Fact.is(BigDecimal.ONE);
          case "AWS::EC2::NatGateway" -> ofGateway(resource.properties());
          case "AWS::EC2::Instance" -> ofInstance(resource);
          case InstanceGroup.AUTO_SCALING, InstanceGroup.NODES -> ofGroup(resource);
          case String other -> throw new IllegalArgumentException("no addresses rule for " + other);
        };
    Billing billing = Billing.bySecond(lifetime).by(Billing.Granularity.HOUR);
    return List.of(
        Charge.hourly("Public IPv4 address", Fact.is("ipv4.in_use_hour"), addresses, billing)
            .assuming(running(resource)));
  }

  /// What the number of addresses rests on, where AWS scales what has them.
  private static List<Grounds.Assumption> running(PricedResource resource) {
    return switch (resource.subject().type()) {
      case "AWS::ECS::Service" -> FargateRule.running(resource).assumptions();
      case InstanceGroup.AUTO_SCALING, InstanceGroup.NODES ->
          InstanceGroup.of(resource).running().assumptions();
      case String _ -> List.of();
    };
  }

  /// Whether instances can be reached from the internet, as far as that is known.
  static boolean reachable(PricedResource instance) {
    Fact<BigDecimal> addresses =
        instance.subject().type().equals("AWS::EC2::Instance")
            ? ofInstance(instance)
            : ofGroup(instance);
    return hasElastic(instance)
        || (addresses instanceof Fact.Is<BigDecimal>(BigDecimal count) && count.signum() > 0);
  }

  private static Fact<BigDecimal> ofGroup(PricedResource resource) {
    InstanceGroup group = InstanceGroup.of(resource);
    return group
        .machine()
        .items("NetworkInterfaces")
        .then(cards -> cards.isEmpty() ? bySubnets(resource, group) : ofInstance(resource, cards))
        .with(group.running().count(), BigDecimal::multiply);
  }

  /// The instances are spread over all subnets, so that these must agree.
  private static Fact<BigDecimal> bySubnets(PricedResource resource, InstanceGroup group) {
    return group
        .subnets()
        .then(
            subnets -> {
              List<Fact<BigDecimal>> each =
                  subnets.stream()
                      .map(it -> bySubnet(resource.scene().referred(it)))
                      .distinct()
                      .toList();
              return switch (each.size()) {
                case 0 -> Fact.unknown("its subnets aren't named");
                case 1 -> each.getFirst();
                default -> Fact.unknown("some of its subnets give public addresses, others don't");
              };
            });
  }

  private static Fact<BigDecimal> ofTasks(PricedResource service) {
    return service
        .properties()
        .text("NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp", "DISABLED")
        .with(
            FargateRule.running(service).count(),
            (assign, count) -> assign.equals("ENABLED") ? count : BigDecimal.ZERO);
  }

  /// One in each subnet, and so in each zone.
  private static Fact<BigDecimal> ofLoadBalancer(Properties balancer) {
    Fact<Boolean> open =
        balancer
            .text("Scheme", "internet-facing")
            .with(
                balancer.text("IpAddressType", "ipv4"),
                (scheme, address) ->
                    scheme.equals("internet-facing")
                        && !address.equals("dualstack-without-public-ipv4"))
            .with(
                balancer.text("Type", "application"), (it, type) -> it && !type.equals("gateway"));
    Fact<Long> own =
        balancer
            .items("SubnetMappings")
            .map(all -> all.stream().filter(it -> !hasAllocation(it)).count());
    if (!balancer.has("Subnets") && !balancer.has("SubnetMappings")) {
      return open.then(
          isOpen ->
              isOpen ? Fact.unknown(Properties.leftToAws("Subnets")) : Fact.is(BigDecimal.ZERO));
    }
    return open.with(
        balancer.items("Subnets").with(own, (subnets, mapped) -> subnets.size() + mapped),
        (isOpen, count) -> isOpen ? BigDecimal.valueOf(count) : BigDecimal.ZERO);
  }

  private static boolean hasAllocation(Value mapping) {
    return mapping instanceof Value.Fields fields && fields.get(ALLOCATION).isPresent();
  }

  private static Fact<BigDecimal> ofGateway(Properties gateway) {
    if (gateway.has(ALLOCATION)) {
      return Fact.is(BigDecimal.ZERO);
    }
    return gateway
        .text("ConnectivityType", "public")
        .then(
            type ->
                type.equals("private")
                    ? Fact.is(BigDecimal.ZERO)
                    : Fact.unknown("AWS decides how many addresses the gateway takes"));
  }

  private static Fact<BigDecimal> ofInstance(PricedResource instance) {
    if (hasElastic(instance)) {
      return Fact.is(BigDecimal.ZERO);
    }
    return instance.properties().items("NetworkInterfaces").then(own -> ofInstance(instance, own));
  }

  /// Whether an Elastic IP is given to it, which is billed as itself.
  private static boolean hasElastic(PricedResource instance) {
    Scene scene = instance.scene();
    return Stream.of("AWS::EC2::EIPAssociation", "AWS::EC2::EIP")
        .flatMap(type -> scene.ofType(type).stream())
        .anyMatch(other -> other.referred("InstanceId").filter(instance::equals).isPresent());
  }

  private static Fact<BigDecimal> ofInstance(PricedResource instance, List<Value> interfaces) {
    if (interfaces.size() == 1 && interfaces.getFirst() instanceof Value.Fields only) {
      Properties card = new Properties(only);
      return card.has("AssociatePublicIpAddress")
          ? card.text("AssociatePublicIpAddress").map(PublicIpv4Rule::oneIfTrue)
          : bySubnet(card.get("SubnetId").flatMap(instance.scene()::referred));
    }
    return interfaces.isEmpty()
        ? bySubnet(instance.referred("SubnetId"))
        : Fact.unknown("the addresses of several network interfaces aren't counted");
  }

  private static Fact<BigDecimal> bySubnet(Optional<PricedResource> subnet) {
    return subnet
        .map(it -> it.properties().text("MapPublicIpOnLaunch", "false"))
        .orElseGet(() -> Fact.unknown("its subnet isn't part of this plan"))
        .map(PublicIpv4Rule::oneIfTrue);
  }

  private static BigDecimal oneIfTrue(String truth) {
    return Boolean.parseBoolean(truth) ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
