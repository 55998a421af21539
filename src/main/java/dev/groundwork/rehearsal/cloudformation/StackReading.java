package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Export;
import software.amazon.awssdk.services.cloudformation.model.ListExportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListExportsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListImportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListImportsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDetail;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;

/// The operations that tell about stacks, their resources and their exports.
///
/// @param store the account
record StackReading(Store store) {
  private static final int PAGE = 100;

  /// Registers the operations.
  void register(Service service) {
    service
        .on("DescribeStacks", DescribeStacksRequest::builder, this::describeStacks)
        .on("ListStacks", ListStacksRequest::builder, this::listStacks)
        .on(
            "DescribeStackResource",
            DescribeStackResourceRequest::builder,
            this::describeStackResource)
        .on(
            "DescribeStackResources",
            DescribeStackResourcesRequest::builder,
            this::describeStackResources)
        .on("ListStackResources", ListStackResourcesRequest::builder, this::listStackResources)
        .on("ListExports", ListExportsRequest::builder, this::listExports)
        .on("ListImports", ListImportsRequest::builder, this::listImports);
  }

  private DescribeStacksResponse describeStacks(DescribeStacksRequest request, Call call) {
    Lookup lookup = lookup(call);
    @Nullable String name = request.stackName();
    List<Stack> stacks =
        name == null
            ? lookup.all().stream().filter(stack -> !lookup.at(stack).deleted()).toList()
            : List.of(lookup.described(name));
    Pages.Page<Stack> page = Pages.of(stacks, Stack::id, request.nextToken(), PAGE);
    return DescribeStacksResponse.builder()
        .stacks(page.items().stream().map(stack -> Wire.stack(lookup.at(stack))).toList())
        .nextToken(page.next())
        .build();
  }

  private ListStacksResponse listStacks(ListStacksRequest request, Call call) {
    Lookup lookup = lookup(call);
    List<Stack> stacks =
        lookup.all().stream()
            .filter(
                stack ->
                    request.stackStatusFiltersAsStrings().isEmpty()
                        || request
                            .stackStatusFiltersAsStrings()
                            .contains(lookup.at(stack).status()))
            .toList();
    Pages.Page<Stack> page = Pages.of(stacks, Stack::id, request.nextToken(), PAGE);
    return ListStacksResponse.builder()
        .stackSummaries(page.items().stream().map(stack -> summary(lookup.at(stack))).toList())
        .nextToken(page.next())
        .build();
  }

  private static StackSummary summary(StackNow now) {
    var shown = Wire.stack(now);
    return StackSummary.builder()
        .stackId(shown.stackId())
        .stackName(shown.stackName())
        .templateDescription(shown.description())
        .creationTime(shown.creationTime())
        .lastUpdatedTime(shown.lastUpdatedTime())
        .deletionTime(shown.deletionTime())
        .stackStatus(shown.stackStatus())
        .stackStatusReason(shown.stackStatusReason())
        .build();
  }

  private DescribeStackResourceResponse describeStackResource(
      DescribeStackResourceRequest request, Call call) {
    Lookup lookup = lookup(call);
    Stack stack = lookup.described(request.stackName());
    Row row =
        Optional.ofNullable(lookup.at(stack).rows().get(request.logicalResourceId()))
            .orElseThrow(
                () ->
                    Refusal.validation(
                        "Resource %s does not exist for stack %s"
                            .formatted(request.logicalResourceId(), request.stackName())));
    return DescribeStackResourceResponse.builder()
        .stackResourceDetail(
            StackResourceDetail.builder()
                .stackId(stack.id())
                .stackName(stack.name())
                .logicalResourceId(row.logicalId())
                .physicalResourceId(blankToNull(row.physicalId()))
                .resourceType(row.type())
                .resourceStatus(row.status())
                .resourceStatusReason(row.reason().orElse(null))
                .lastUpdatedTimestamp(row.at())
                .build())
        .build();
  }

  private DescribeStackResourcesResponse describeStackResources(
      DescribeStackResourcesRequest request, Call call) {
    Lookup lookup = lookup(call);
    Stack stack =
        request.stackName() == null
            ? ownerOf(lookup, request.physicalResourceId())
            : lookup.described(request.stackName());
    List<StackResource> resources =
        listed(lookup.at(stack)).stream()
            .filter(
                row ->
                    request.logicalResourceId() == null
                        || row.logicalId().equals(request.logicalResourceId()))
            .map(row -> resource(stack, row))
            .toList();
    return DescribeStackResourcesResponse.builder().stackResources(resources).build();
  }

  private static Stack ownerOf(Lookup lookup, @Nullable String physicalId) {
    return lookup.all().stream()
        .filter(
            stack ->
                lookup.at(stack).rows().values().stream()
                    .anyMatch(row -> row.exists() && row.physicalId().equals(physicalId)))
        .findFirst()
        .orElseThrow(() -> Refusal.validation("Stack for " + physicalId + " does not exist"));
  }

  private static StackResource resource(Stack stack, Row row) {
    return StackResource.builder()
        .stackId(stack.id())
        .stackName(stack.name())
        .logicalResourceId(row.logicalId())
        .physicalResourceId(blankToNull(row.physicalId()))
        .resourceType(row.type())
        .resourceStatus(row.status())
        .resourceStatusReason(row.reason().orElse(null))
        .timestamp(row.at())
        .build();
  }

  private ListStackResourcesResponse listStackResources(
      ListStackResourcesRequest request, Call call) {
    Lookup lookup = lookup(call);
    Stack stack = lookup.described(request.stackName());
    Pages.Page<Row> page =
        Pages.of(listed(lookup.at(stack)), Row::logicalId, request.nextToken(), PAGE);
    return ListStackResourcesResponse.builder()
        .stackResourceSummaries(
            page.items().stream()
                .map(
                    row ->
                        StackResourceSummary.builder()
                            .logicalResourceId(row.logicalId())
                            .physicalResourceId(blankToNull(row.physicalId()))
                            .resourceType(row.type())
                            .resourceStatus(row.status())
                            .resourceStatusReason(row.reason().orElse(null))
                            .lastUpdatedTimestamp(row.at())
                            .build())
                .toList())
        .nextToken(page.next())
        .build();
  }

  /// A stack that stands does not list what an update has dropped; a deleted one lists everything.
  private static List<Row> listed(StackNow now) {
    boolean standing = now.status().startsWith("UPDATE") || now.status().startsWith("CREATE");
    return now.rows().values().stream().filter(row -> !standing || row.listed()).toList();
  }

  private ListExportsResponse listExports(ListExportsRequest request, Call call) {
    Lookup lookup = lookup(call);
    Pages.Page<Exports.Export> page =
        Pages.of(
            Exports.of(lookup.account(), call.region(), lookup.now()),
            Exports.Export::name,
            request.nextToken(),
            PAGE);
    return ListExportsResponse.builder()
        .exports(
            page.items().stream()
                .map(
                    each ->
                        Export.builder()
                            .exportingStackId(each.stack().id())
                            .name(each.name())
                            .value(each.value())
                            .build())
                .toList())
        .nextToken(page.next())
        .build();
  }

  private ListImportsResponse listImports(ListImportsRequest request, Call call) {
    Lookup lookup = lookup(call);
    List<String> importers =
        Exports.importers(lookup.account(), call.region(), request.exportName(), lookup.now());
    if (importers.isEmpty()) {
      throw Refusal.validation(
          "Export '%s' is not imported by any stack.".formatted(request.exportName()));
    }
    Pages.Page<String> page = Pages.of(importers, name -> name, request.nextToken(), PAGE);
    return ListImportsResponse.builder().imports(page.items()).nextToken(page.next()).build();
  }

  private Lookup lookup(Call call) {
    return new Lookup(store.account(), call.region(), store.now());
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
