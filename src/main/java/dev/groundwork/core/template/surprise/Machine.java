package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Spot;
import dev.groundwork.core.template.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Servers: an instance, or what makes instances, together with the launch template that it uses.
///
/// @param own the resource's properties
/// @param template what its launch template says, if that is in the same CloudFormation template
record Machine(Spot own, Optional<Spot> template) {
  static final Set<String> TYPES =
      Set.of(
          "AWS::EC2::Instance",
          "AWS::EC2::LaunchTemplate",
          "AWS::AutoScaling::AutoScalingGroup",
          "AWS::EKS::Nodegroup");

  /// Where they name their launch template.
  private static final List<String> TEMPLATES =
      List.of(
          "LaunchTemplate/LaunchTemplateId",
          "LaunchTemplate/Id",
          "MixedInstancesPolicy/LaunchTemplate/LaunchTemplateSpecification/LaunchTemplateId");

  private static Machine of(World world, Resource resource) {
    Spot own = world.properties(resource);
    if (resource.type().equals("AWS::EC2::LaunchTemplate")) {
      return new Machine(own, Optional.of(own.get("LaunchTemplateData")));
    }
    return new Machine(
        own,
        TEMPLATES.stream()
            .flatMap(path -> own.get(path).referred().stream())
            .map(launchTemplate -> launchTemplate.get("LaunchTemplateData"))
            .findFirst());
  }

  /// T3, T3a and T4g are "unlimited" unless someone says otherwise; T2 isn't.
  static List<Breach> unlimited(World world, Resource resource) {
    Machine machine = of(world, resource);
    Spot own = machine.own.get("CreditSpecification/CPUCredits");
    Optional<Spot> ofTemplate =
        machine.template.map(it -> it.get("CreditSpecification/CpuCredits"));
    Spot said = own.present() ? own : ofTemplate.orElse(own);
    boolean itself = resource.type().equals("AWS::EC2::LaunchTemplate");
    if (said.is("unlimited")) {
      // A launch template answers for what it says; said once is enough.
      return own.present() || itself ? breach(said) : List.of();
    }
    return !said.is("standard") && machine.sizes(resource).anyMatch(Machine::mayBeUnlimited)
        ? breach(said)
        : List.of();
  }

  private static List<Breach> breach(Spot credits) {
    return List.of(new Breach(credits, "say CPU credits: standard"));
  }

  /// The instance types that it is made with. A launch template answers for the one that it names;
  /// without one it leaves that to whoever uses it.
  private Stream<Spot> sizes(Resource resource) {
    List<Spot> named =
        Stream.of(
                own.get("InstanceType").items().stream(),
                own.get("InstanceTypes").items().stream(),
                own.get("MixedInstancesPolicy/LaunchTemplate/Overrides").items().stream()
                    .map(each -> each.get("InstanceType")))
            .flatMap(sizes -> sizes)
            .toList();
    if (!named.isEmpty()) {
      return named.stream();
    }
    Optional<Spot> ofTemplate = template.map(it -> it.get("InstanceType")).filter(Spot::present);
    return switch (resource.type()) {
      case "AWS::EC2::LaunchTemplate" -> ofTemplate.stream();
      // AWS makes a group of nodes of t3.medium if nothing is said.
      case "AWS::EKS::Nodegroup" -> ofTemplate.isEmpty() ? Stream.of(own) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static boolean mayBeUnlimited(Spot size) {
    return size.text()
        .map(text -> Stream.of("t3.", "t3a.", "t4g.").anyMatch(text::startsWith))
        .orElse(true);
  }

  /// Answers of the metadata service without a token: what any page that fetches addresses for its
  /// visitors gives away.
  static List<Breach> withOpenMetadata(World world, Resource resource) {
    Machine machine = of(world, resource);
    Spot instance = machine.own.get("MetadataOptions/HttpTokens");
    boolean itself = resource.type().equals("AWS::EC2::LaunchTemplate");
    // The launch template answers for itself; who uses it may say something else.
    Spot said =
        itself ? machine.template.orElseThrow().get("MetadataOptions/HttpTokens") : instance;
    boolean breach =
        (machine.template.isPresent() && !itself)
            ? (said.present() && !said.is("required"))
            : !said.is("required");
    return breach
        ? List.of(new Breach(said, "say MetadataOptions.HttpTokens: required"))
        : List.of();
  }

  /// Disks that nobody said are encrypted. A server without any says nothing of its first disk.
  static List<Breach> unencrypted(World world, Resource resource) {
    Machine machine = of(world, resource);
    List<Spot> own = disks(machine.own);
    List<Spot> ofTemplate = machine.template.map(Machine::disks).orElse(List.of());
    boolean itself = resource.type().equals("AWS::EC2::LaunchTemplate");
    if (own.isEmpty() && ofTemplate.isEmpty() && !itself) {
      return List.of(
          new Breach(machine.own.get("BlockDeviceMappings"), "name its disk with Encrypted: true"));
    }
    return (itself ? ofTemplate : own)
        .stream()
            .map(disk -> disk.get("Encrypted"))
            .filter(encrypted -> !encrypted.is("true"))
            .map(encrypted -> new Breach(encrypted, "say Encrypted: true"))
            .toList();
  }

  private static List<Spot> disks(Spot machine) {
    return machine.get("BlockDeviceMappings").items().stream()
        .map(mapping -> mapping.get("Ebs"))
        .filter(Spot::present)
        .toList();
  }
}
