package dev.groundwork.aws;

import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;

/// CloudFormation through the SDK.
final class CloudFormationGateway implements StackGateway {
  private final CloudFormationClient cloudFormation;

  CloudFormationGateway(CloudFormationClient cloudFormation) {
    this.cloudFormation = cloudFormation;
  }

  @Override
  public List<StackDescription> describeStacks() {
    return Refusals.translated(
        () ->
            cloudFormation.describeStacksPaginator().stacks().stream()
                .map(CloudFormationTypes::stack)
                .toList());
  }

  @Override
  public Optional<StackDescription> describeStack(String stackId) {
    return Refusals.translated(
        () -> {
          try {
            return cloudFormation.describeStacks(it -> it.stackName(stackId)).stacks().stream()
                .findFirst()
                .map(CloudFormationTypes::stack);
          } catch (AwsServiceException e) {
            if (e.awsErrorDetails() != null
                && String.valueOf(e.awsErrorDetails().errorMessage()).contains("does not exist")) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  @Override
  public String createChangeSet(ChangeSetRequest request) {
    return Refusals.translated(
        () -> {
          try {
            return cloudFormation
                .createChangeSet(
                    it -> {
                      it.changeSetName(request.name())
                          .stackName(request.stackName())
                          .changeSetType(
                              request.create() ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                          .clientToken(request.name())
                          .templateBody(request.templateBody())
                          .parameters(CloudFormationTypes.parameters(request.parameters()))
                          .tags(CloudFormationTypes.tags(request.tags()))
                          // Names are never ours, but roles have generated ones: the wider word
                          // covers both.
                          .capabilities(Capability.CAPABILITY_NAMED_IAM);
                      if (request.create()) {
                        // A first create keeps its evidence: a rollback would delete the tasks that
                        // know the reason.
                        it.onStackFailure(OnStackFailure.DO_NOTHING);
                      }
                    })
                .id();
          } catch (AlreadyExistsException madeBefore) {
            return cloudFormation
                .describeChangeSet(
                    it -> it.changeSetName(request.name()).stackName(request.stackName()))
                .changeSetId();
          }
        });
  }

  @Override
  public ChangeSet describeChangeSet(String changeSetId) {
    return Refusals.translated(
        () -> {
          try {
            List<DescribeChangeSetResponse> pages = new ArrayList<>();
            String next = null;
            do {
              String token = next;
              pages.add(
                  cloudFormation.describeChangeSet(
                      it ->
                          it.changeSetName(changeSetId)
                              .includePropertyValues(true)
                              .nextToken(token)));
              next = pages.getLast().nextToken();
            } while (next != null && !next.isEmpty());
            return CloudFormationTypes.changeSet(changeSetId, pages);
          } catch (ChangeSetNotFoundException spent) {
            // AWS removes a change set some time after it was executed.
            return new ChangeSet(
                changeSetId, "", "", ChangeSet.Status.SPENT, Optional.empty(), List.of());
          }
        });
  }

  @Override
  public void executeChangeSet(String changeSetId, String token) {
    Refusals.translated(
        () ->
            cloudFormation.executeChangeSet(
                it -> it.changeSetName(changeSetId).clientRequestToken(token)));
  }

  @Override
  public void deleteChangeSet(String changeSetId) {
    Refusals.translated(() -> cloudFormation.deleteChangeSet(it -> it.changeSetName(changeSetId)));
  }

  @Override
  public void deleteStack(String stackId, String token) {
    Refusals.translated(
        () -> cloudFormation.deleteStack(it -> it.stackName(stackId).clientRequestToken(token)));
  }

  @Override
  public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
    return Refusals.translated(
        () -> {
          List<StackEvent> newestFirst = new ArrayList<>();
          for (DescribeStackEventsResponse page :
              cloudFormation.describeStackEventsPaginator(it -> it.stackName(stackId))) {
            for (var event : page.stackEvents()) {
              if (afterEventId.filter(event.eventId()::equals).isPresent()) {
                return oldestFirst(newestFirst);
              }
              newestFirst.add(CloudFormationTypes.event(event));
            }
          }
          return oldestFirst(newestFirst);
        });
  }

  @Override
  public List<StackResource> listStackResources(String stackId) {
    return Refusals.translated(
        () ->
            cloudFormation
                .listStackResourcesPaginator(it -> it.stackName(stackId))
                .stackResourceSummaries()
                .stream()
                .map(CloudFormationTypes::resource)
                .toList());
  }

  /// Reversed, then sorted by time: the sort is stable, so that events of the same instant keep
  /// AWS's order.
  private static List<StackEvent> oldestFirst(List<StackEvent> newestFirst) {
    List<StackEvent> events = new ArrayList<>(newestFirst);
    Collections.reverse(events);
    events.sort(java.util.Comparator.comparing(StackEvent::at));
    return events;
  }
}
