package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/// Finds resources by their tags.
///
/// @param store the account
public record Tagging(Store store) {
  private static final int PAGE = 50;

  /// EC2's resources have ids instead of ARNs; what stands in their ARN.
  private static final Map<String, String> EC2_KINDS =
      Map.of(
          "AWS::EC2::VPC", "vpc",
          "AWS::EC2::Subnet", "subnet",
          "AWS::EC2::SecurityGroup", "security-group",
          "AWS::EC2::InternetGateway", "internet-gateway",
          "AWS::EC2::RouteTable", "route-table",
          "AWS::EC2::NatGateway", "natgateway",
          "AWS::EC2::Instance", "instance",
          "AWS::RDS::DBSnapshot", "snapshot",
          "AWS::RDS::DBSubnetGroup", "subgrp");

  /// The operations played.
  public static Service service(Store store) {
    Tagging tagging = new Tagging(store);
    return Service.json("tagging")
        .on("GetResources", GetResourcesRequest::builder, tagging::getResources);
  }

  private GetResourcesResponse getResources(GetResourcesRequest request, Call call) {
    List<ResourceTagMapping> mappings =
        Inventory.of(store, call)
            .all()
            .filter(item -> !item.version().tags().isEmpty())
            .filter(
                item ->
                    request.tagFilters().stream()
                        .allMatch(filter -> matches(filter, item.version().tags())))
            .flatMap(item -> arn(item).map(arn -> mapping(arn, item)).stream())
            .toList();
    Pages.Page<ResourceTagMapping> page =
        Pages.of(mappings, ResourceTagMapping::resourceARN, request.paginationToken(), PAGE);
    return GetResourcesResponse.builder()
        .resourceTagMappingList(page.items())
        .paginationToken(page.next() == null ? "" : page.next())
        .build();
  }

  private static boolean matches(TagFilter filter, Map<String, String> tags) {
    @Nullable String value = tags.get(filter.key());
    return value != null && (filter.values().isEmpty() || filter.values().contains(value));
  }

  private static ResourceTagMapping mapping(String arn, Inventory.Item item) {
    return ResourceTagMapping.builder()
        .resourceARN(arn)
        .tags(item.tags((key, value) -> Tag.builder().key(key).value(value).build()))
        .build();
  }

  /// The ARN of a resource: its id, an attribute, or made of its kind and id.
  private static Optional<String> arn(Inventory.Item item) {
    if (item.id().startsWith("arn:")) {
      return Optional.of(item.id());
    }
    Optional<String> attribute =
        item.version().attributes().entrySet().stream()
            .filter(each -> each.getKey().toLowerCase(Locale.ROOT).endsWith("arn"))
            .map(Map.Entry::getValue)
            .filter(value -> value.startsWith("arn:") && value.contains(item.id()))
            .findFirst();
    return attribute.or(
        () ->
            Optional.ofNullable(EC2_KINDS.get(item.resource().type()))
                .map(
                    kind ->
                        item.resource().type().startsWith("AWS::EC2::")
                            ? "arn:aws:ec2:%s:%s:%s/%s"
                                .formatted(
                                    item.resource().region(),
                                    PretendIdentity.ACCOUNT_ID,
                                    kind,
                                    item.id())
                            : "arn:aws:rds:%s:%s:%s:%s"
                                .formatted(
                                    item.resource().region(),
                                    PretendIdentity.ACCOUNT_ID,
                                    kind,
                                    item.id())));
  }
}
