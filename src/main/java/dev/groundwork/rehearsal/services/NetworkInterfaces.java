package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Mint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import tools.jackson.databind.JsonNode;

/// The network interfaces that load balancers, databases and tasks have in their subnets: what
/// keeps a subnet from being deleted.
final class NetworkInterfaces {
  private NetworkInterfaces() {}

  /// All of a region.
  static List<NetworkInterface> of(Inventory inventory) {
    List<NetworkInterface> interfaces = new ArrayList<>();
    inventory
        .all("AWS::ElasticLoadBalancingV2::LoadBalancer")
        .forEach(
            item ->
                texts(item.properties().path("Subnets"))
                    .forEach(
                        subnet ->
                            interfaces.add(
                                shown(
                                    inventory,
                                    item,
                                    subnet,
                                    "ELB " + item.attribute("LoadBalancerFullName")))));
    inventory
        .all(Databases.INSTANCE)
        .forEach(
            item ->
                subnetOf(inventory, item)
                    .forEach(
                        subnet ->
                            interfaces.add(shown(inventory, item, subnet, "RDSNetworkInterface"))));
    inventory
        .all("AWS::ECS::Service")
        .filter(item -> EcsServices.running(item) > 0)
        .forEach(
            item ->
                texts(
                        item.properties()
                            .path("NetworkConfiguration")
                            .path("AwsvpcConfiguration")
                            .path("Subnets"))
                    .limit(EcsServices.running(item))
                    .forEach(
                        subnet ->
                            interfaces.add(shown(inventory, item, subnet, "arn:aws:ecs:task"))));
    return interfaces;
  }

  /// Whether an interface passes a filter.
  static boolean matches(NetworkInterface each, Filter filter) {
    return switch (filter.name()) {
      case "vpc-id" -> Filters.any(filter, each.vpcId());
      case "subnet-id" -> Filters.any(filter, each.subnetId());
      case "description" -> Filters.any(filter, each.description());
      case "status" -> Filters.any(filter, each.statusAsString());
      case "group-id" ->
          each.groups().stream().anyMatch(group -> Filters.any(filter, group.groupId()));
      default -> false;
    };
  }

  private static NetworkInterface shown(
      Inventory inventory, Inventory.Item owner, String subnet, String description) {
    String vpc =
        inventory.find("AWS::EC2::Subnet", subnet).map(item -> item.text("VpcId", "")).orElse("");
    return NetworkInterface.builder()
        .networkInterfaceId("eni-" + new Mint(owner.id()).hex(subnet, 17))
        .description(description)
        .subnetId(subnet)
        .vpcId(vpc)
        .ownerId(PretendIdentity.ACCOUNT_ID)
        .status("in-use")
        .requesterManaged(true)
        .build();
  }

  private static Stream<String> subnetOf(Inventory inventory, Inventory.Item database) {
    return inventory
        .find("AWS::RDS::DBSubnetGroup", database.text("DBSubnetGroupName", ""))
        .stream()
        .flatMap(group -> texts(group.properties().path("SubnetIds")))
        .limit(1);
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString);
  }
}
