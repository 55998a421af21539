package dev.groundwork.rehearsal.services;

import dev.groundwork.core.template.Surroundings;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Models;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/// Networks: VPCs, subnets, security groups, and the interfaces of what stands in them.
///
/// @param store the account
public record Ec2(Store store) {
  private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";
  private static final int PAGE = 1_000;

  /// The operations played.
  public static Service service(Store store) {
    Ec2 ec2 = new Ec2(store);
    return Service.ec2Query("ec2", NAMESPACE)
        .on("DescribeVpcs", DescribeVpcsRequest::builder, ec2::describeVpcs)
        .on("DescribeSubnets", DescribeSubnetsRequest::builder, ec2::describeSubnets)
        .on(
            "DescribeSecurityGroups",
            DescribeSecurityGroupsRequest::builder,
            ec2::describeSecurityGroups)
        .on(
            "DescribeNetworkInterfaces",
            DescribeNetworkInterfacesRequest::builder,
            ec2::describeNetworkInterfaces)
        .on(
            "DescribeAvailabilityZones",
            DescribeAvailabilityZonesRequest::builder,
            ec2::describeAvailabilityZones);
  }

  private DescribeVpcsResponse describeVpcs(DescribeVpcsRequest request, Call call) {
    Pages.Page<Vpc> page =
        page(
            call,
            new Wanted(
                "AWS::EC2::VPC", "InvalidVpcID.NotFound", request.vpcIds(), request.filters()),
            item ->
                Models.like(Vpc.builder(), item.properties())
                    .vpcId(item.id())
                    .ownerId(PretendIdentity.ACCOUNT_ID)
                    .state("available")
                    .isDefault(false)
                    .tags(tags(item))
                    .build(),
            Vpc::vpcId,
            request.nextToken());
    return DescribeVpcsResponse.builder().vpcs(page.items()).nextToken(page.next()).build();
  }

  private DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request, Call call) {
    Pages.Page<Subnet> page =
        page(
            call,
            new Wanted(
                "AWS::EC2::Subnet",
                "InvalidSubnetID.NotFound",
                request.subnetIds(),
                request.filters()),
            item ->
                Models.like(Subnet.builder(), item.properties())
                    .subnetId(item.id())
                    .ownerId(PretendIdentity.ACCOUNT_ID)
                    .state("available")
                    .availableIpAddressCount(251)
                    .tags(tags(item))
                    .build(),
            Subnet::subnetId,
            request.nextToken());
    return DescribeSubnetsResponse.builder().subnets(page.items()).nextToken(page.next()).build();
  }

  private DescribeSecurityGroupsResponse describeSecurityGroups(
      DescribeSecurityGroupsRequest request, Call call) {
    Pages.Page<SecurityGroup> page =
        page(
            call,
            new Wanted(
                "AWS::EC2::SecurityGroup",
                "InvalidGroup.NotFound",
                request.groupIds(),
                request.filters()),
            item ->
                SecurityGroup.builder()
                    .groupId(item.id())
                    .groupName(item.text("GroupName", item.id()))
                    .description(item.text("GroupDescription", ""))
                    .vpcId(item.text("VpcId", ""))
                    .ownerId(PretendIdentity.ACCOUNT_ID)
                    .tags(tags(item))
                    .build(),
            SecurityGroup::groupId,
            request.nextToken());
    return DescribeSecurityGroupsResponse.builder()
        .securityGroups(page.items())
        .nextToken(page.next())
        .build();
  }

  private DescribeNetworkInterfacesResponse describeNetworkInterfaces(
      DescribeNetworkInterfacesRequest request, Call call) {
    List<NetworkInterface> interfaces =
        NetworkInterfaces.of(Inventory.of(store, call)).stream()
            .filter(
                each ->
                    request.networkInterfaceIds().isEmpty()
                        || request.networkInterfaceIds().contains(each.networkInterfaceId()))
            .filter(
                each ->
                    request.filters().stream()
                        .allMatch(filter -> NetworkInterfaces.matches(each, filter)))
            .toList();
    Pages.Page<NetworkInterface> page =
        Pages.of(interfaces, NetworkInterface::networkInterfaceId, request.nextToken(), PAGE);
    return DescribeNetworkInterfacesResponse.builder()
        .networkInterfaces(page.items())
        .nextToken(page.next())
        .build();
  }

  private DescribeAvailabilityZonesResponse describeAvailabilityZones(
      DescribeAvailabilityZonesRequest request, Call call) {
    List<AvailabilityZone> zones =
        Surroundings.UNKNOWN.zones(call.region()).stream()
            .filter(name -> request.zoneNames().isEmpty() || request.zoneNames().contains(name))
            .map(
                name ->
                    AvailabilityZone.builder()
                        .zoneName(name)
                        .regionName(call.region())
                        .state("available")
                        .zoneType("availability-zone")
                        .optInStatus("opt-in-not-required")
                        .build())
            .toList();
    return DescribeAvailabilityZonesResponse.builder().availabilityZones(zones).build();
  }

  /// What a request asks for.
  ///
  /// @param type the resource type
  /// @param notFound the error code where an id is unknown
  /// @param ids the ids named; none means all
  /// @param filters what it must be like
  private record Wanted(String type, String notFound, List<String> ids, List<Filter> filters) {}

  private <T> Pages.Page<T> page(
      Call call,
      Wanted wanted,
      Function<Inventory.Item, T> shown,
      Function<T, String> key,
      @Nullable String token) {
    Inventory inventory = Inventory.of(store, call);
    for (String id : wanted.ids()) {
      if (inventory.find(wanted.type(), id).isEmpty()) {
        throw Refusal.of(wanted.notFound(), "The ID '" + id + "' does not exist");
      }
    }
    List<T> found =
        inventory
            .all(wanted.type())
            .filter(item -> wanted.ids().isEmpty() || wanted.ids().contains(item.id()))
            .filter(
                item -> wanted.filters().stream().allMatch(filter -> Filters.match(item, filter)))
            .map(shown)
            .toList();
    return Pages.of(found, key, token, PAGE);
  }

  private static List<Tag> tags(Inventory.Item item) {
    return item.tags((key, value) -> Tag.builder().key(key).value(value).build());
  }
}
