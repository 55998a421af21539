package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Spot;
import dev.groundwork.core.template.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tests of what lets traffic in.
final class Firewall {
  private static final List<String> EVERYWHERE = List.of("0.0.0.0/0", "::/0");

  /// A range this wide is no office: `/1` twice is the internet as well.
  private static final Pattern WIDE = Pattern.compile(".*/[0-7]");

  /// SSH and Remote Desktop.
  private static final Set<Integer> ADMIN = Set.of(22, 3389);

  private static final Set<Integer> SERVING = Set.of(80, 443);

  /// What EC2 takes: no apostrophe, for example.
  private static final Pattern TEXT =
      Pattern.compile("[A-Za-z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]{0,255}");

  private Firewall() {}

  static List<Breach> adminPorts(World world, Resource resource) {
    return fromEverywhere(world, resource)
        .filter(Firewall::admitsAdministrators)
        .map(rule -> new Breach(rule, "take the rule away: Session Manager needs no open port"))
        .toList();
  }

  static List<Breach> otherPorts(World world, Resource resource) {
    return fromEverywhere(world, resource)
        .filter(rule -> !admitsAdministrators(rule) && !serves(rule))
        .map(
            rule ->
                new Breach(rule, "open only port 80 or 443 to everyone, or name who may come in"))
        .toList();
  }

  static List<Breach> texts(World world, Resource resource) {
    Spot properties = world.properties(resource);
    Stream<Spot> rules =
        Stream.of("SecurityGroupIngress", "SecurityGroupEgress")
            .flatMap(name -> properties.get(name).items().stream());
    return Stream.concat(
            Stream.of(properties.get("GroupDescription"), properties.get("Description")),
            rules.map(rule -> rule.get("Description")))
        .filter(text -> text.text().isPresent() && !text.is(TEXT.asMatchPredicate()))
        .map(text -> new Breach(text, "use letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* only"))
        .toList();
  }

  static List<Breach> kubernetes(World world, Resource cluster) {
    Spot network = world.properties(cluster).get("ResourcesVpcConfig");
    Spot from = network.get("PublicAccessCidrs");
    boolean closed = network.get("EndpointPublicAccess").is("false");
    boolean open = !from.present() || from.items().stream().anyMatch(Firewall::isEverywhere);
    return closed || !open
        ? List.of()
        : List.of(
            new Breach(from, "say in PublicAccessCidrs who may, or switch public access off"));
  }

  private static Stream<Spot> fromEverywhere(World world, Resource resource) {
    Spot properties = world.properties(resource);
    List<Spot> rules =
        resource.type().equals("AWS::EC2::SecurityGroup")
            ? properties.get("SecurityGroupIngress").items()
            : List.of(properties);
    return rules.stream()
        .filter(
            rule ->
                Stream.of("CidrIp", "CidrIpv6").map(rule::get).anyMatch(Firewall::isEverywhere));
  }

  private static boolean isEverywhere(Spot range) {
    return range.is(WIDE.asMatchPredicate()) || EVERYWHERE.stream().anyMatch(range::mayBe);
  }

  private static boolean admitsAdministrators(Spot rule) {
    Spot protocol = rule.get("IpProtocol");
    if (protocol.is("-1")) {
      return true;
    }
    Optional<BigDecimal> from = rule.get("FromPort").number();
    Optional<BigDecimal> to = rule.get("ToPort").number();
    Predicate<Integer> inside =
        port ->
            from.isPresent()
                && to.isPresent()
                && from.get().intValue() <= port
                && port <= to.get().intValue();
    boolean connects = protocol.is("tcp") || protocol.is("6");
    return connects && ADMIN.stream().anyMatch(inside);
  }

  private static boolean serves(Spot rule) {
    Spot protocol = rule.get("IpProtocol");
    Optional<BigDecimal> from = rule.get("FromPort").number();
    // HTTP/3 comes over UDP.
    return (protocol.is("tcp") || protocol.is("6") || protocol.is("udp") || protocol.is("17"))
        && from.filter(port -> SERVING.contains(port.intValue())).isPresent()
        && from.equals(rule.get("ToPort").number());
  }
}
