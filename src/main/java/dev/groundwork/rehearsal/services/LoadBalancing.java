package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Models;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/// Load balancers, and the health of what stands behind them: the tasks of running services.
///
/// @param store the account
public record LoadBalancing(Store store) {
  private static final String LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
  private static final String TARGET_GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";
  private static final String SERVICE = "AWS::ECS::Service";

  /// The operations played.
  public static Service service(Store store) {
    LoadBalancing balancing = new LoadBalancing(store);
    return Service.query(
            "elasticloadbalancing", "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/")
        .on(
            "DescribeLoadBalancers",
            DescribeLoadBalancersRequest::builder,
            balancing::describeLoadBalancers)
        .on(
            "DescribeTargetGroups",
            DescribeTargetGroupsRequest::builder,
            balancing::describeTargetGroups)
        .on(
            "DescribeTargetHealth",
            DescribeTargetHealthRequest::builder,
            balancing::describeTargetHealth);
  }

  private DescribeLoadBalancersResponse describeLoadBalancers(
      DescribeLoadBalancersRequest request, Call call) {
    List<LoadBalancer> balancers =
        Inventory.of(store, call)
            .all(LOAD_BALANCER)
            .map(LoadBalancing::balancer)
            .filter(
                each ->
                    (request.loadBalancerArns().isEmpty() && request.names().isEmpty())
                        || request.loadBalancerArns().contains(each.loadBalancerArn())
                        || request.names().contains(each.loadBalancerName()))
            .toList();
    if (balancers.isEmpty() && (request.hasLoadBalancerArns() || request.hasNames())) {
      throw Refusal.of("LoadBalancerNotFound", "One or more load balancers not found");
    }
    return DescribeLoadBalancersResponse.builder().loadBalancers(balancers).build();
  }

  private static LoadBalancer balancer(Inventory.Item item) {
    return Models.like(LoadBalancer.builder(), item.properties())
        .loadBalancerArn(item.id())
        .loadBalancerName(item.attribute("LoadBalancerName"))
        .dnsName(item.attribute("DNSName"))
        .canonicalHostedZoneId(item.attribute("CanonicalHostedZoneID"))
        .createdTime(item.resource().born())
        .scheme(item.text("Scheme", "internet-facing"))
        .type(item.text("Type", "application"))
        .state(state -> state.code(item.state().equals("creating") ? "provisioning" : "active"))
        .build();
  }

  private DescribeTargetGroupsResponse describeTargetGroups(
      DescribeTargetGroupsRequest request, Call call) {
    List<TargetGroup> groups =
        Inventory.of(store, call)
            .all(TARGET_GROUP)
            .map(
                item ->
                    Models.like(TargetGroup.builder(), item.properties())
                        .targetGroupArn(item.id())
                        .targetGroupName(item.attribute("TargetGroupName"))
                        .build())
            .filter(
                each ->
                    (request.targetGroupArns().isEmpty() && request.names().isEmpty())
                        || request.targetGroupArns().contains(each.targetGroupArn())
                        || request.names().contains(each.targetGroupName()))
            .toList();
    return DescribeTargetGroupsResponse.builder().targetGroups(groups).build();
  }

  private DescribeTargetHealthResponse describeTargetHealth(
      DescribeTargetHealthRequest request, Call call) {
    Inventory inventory = Inventory.of(store, call);
    if (inventory.find(TARGET_GROUP, request.targetGroupArn()).isEmpty()) {
      throw Refusal.of("TargetGroupNotFound", "One or more target groups not found");
    }
    List<TargetHealthDescription> health =
        inventory
            .all(SERVICE)
            .flatMap(service -> targets(service, request.targetGroupArn()))
            .toList();
    return DescribeTargetHealthResponse.builder().targetHealthDescriptions(health).build();
  }

  private static Stream<TargetHealthDescription> targets(
      Inventory.Item service, String targetGroup) {
    return service
        .properties()
        .path("LoadBalancers")
        .valueStream()
        .filter(entry -> entry.path("TargetGroupArn").asString("").equals(targetGroup))
        .flatMap(
            entry ->
                IntStream.range(0, EcsServices.running(service))
                    .mapToObj(
                        index ->
                            TargetHealthDescription.builder()
                                .target(
                                    target ->
                                        target
                                            .id("10.0.0." + (10 + index))
                                            .port(entry.path("ContainerPort").asInt(80)))
                                .targetHealth(h -> h.state(TargetHealthStateEnum.HEALTHY))
                                .build()));
  }
}
