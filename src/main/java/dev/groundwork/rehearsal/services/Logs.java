package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Models;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Service;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/// Log groups; nothing is ever logged in a rehearsal.
///
/// @param store the account
public record Logs(Store store) {
  private static final String TYPE = "AWS::Logs::LogGroup";
  private static final int PAGE = 50;

  /// The operations played.
  public static Service service(Store store) {
    Logs logs = new Logs(store);
    return Service.json("logs")
        .on("DescribeLogGroups", DescribeLogGroupsRequest::builder, logs::describeLogGroups);
  }

  private DescribeLogGroupsResponse describeLogGroups(DescribeLogGroupsRequest request, Call call) {
    String prefix = Optional.ofNullable(request.logGroupNamePrefix()).orElse("");
    List<LogGroup> groups =
        Inventory.of(store, call)
            .all(TYPE)
            .filter(item -> item.id().startsWith(prefix))
            .map(
                item ->
                    Models.like(LogGroup.builder(), item.properties())
                        .logGroupName(item.id())
                        .arn(item.attribute("Arn"))
                        .creationTime(item.resource().born().toEpochMilli())
                        .storedBytes(0L)
                        .build())
            .toList();
    Pages.Page<LogGroup> page = Pages.of(groups, LogGroup::logGroupName, request.nextToken(), PAGE);
    return DescribeLogGroupsResponse.builder()
        .logGroups(page.items())
        .nextToken(page.next())
        .build();
  }
}
