package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.ChangeSet;
import dev.groundwork.rehearsal.state.Event;
import dev.groundwork.rehearsal.state.Mint;
import dev.groundwork.rehearsal.state.Operation;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.BeaconStackOperationStatus;
import software.amazon.awssdk.services.cloudformation.model.DescribeEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.EventType;
import software.amazon.awssdk.services.cloudformation.model.HookFailureMode;
import software.amazon.awssdk.services.cloudformation.model.OperationEvent;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.ValidationStatus;

/// The operations that tell what happened, newest first.
///
/// @param store the account
record EventReading(Store store) {
  private static final int PAGE = 100;

  /// Registers the operations.
  void register(Service service) {
    service
        .on("DescribeStackEvents", DescribeStackEventsRequest::builder, this::describeStackEvents)
        .on("DescribeEvents", DescribeEventsRequest::builder, this::describeEvents);
  }

  /// An event and the operation that it belongs to.
  private record Happening(Stack stack, Operation operation, Event event) {}

  private DescribeStackEventsResponse describeStackEvents(
      DescribeStackEventsRequest request, Call call) {
    Instant now = store.now();
    Lookup lookup = new Lookup(store.account(), call.region(), now);
    Stack stack =
        lookup
            .find(request.stackName())
            .orElseThrow(
                () -> Refusal.validation("Stack [" + request.stackName() + "] does not exist"));
    Pages.Page<Happening> page =
        Pages.of(happenings(stack, now), each -> each.event().id(), request.nextToken(), PAGE);
    return DescribeStackEventsResponse.builder()
        .stackEvents(page.items().stream().map(EventReading::stackEvent).toList())
        .nextToken(page.next())
        .build();
  }

  private static List<Happening> happenings(Stack stack, Instant now) {
    List<Happening> happenings = new ArrayList<>();
    for (Operation operation : stack.operations()) {
      for (Event event : operation.events()) {
        if (!event.at().isAfter(now)) {
          happenings.add(new Happening(stack, operation, event));
        }
      }
    }
    return happenings.reversed();
  }

  private static StackEvent stackEvent(Happening happening) {
    Event event = happening.event();
    return StackEvent.builder()
        .stackId(happening.stack().id())
        .stackName(happening.stack().name())
        .eventId(event.id())
        .operationId(happening.operation().id())
        .logicalResourceId(event.logicalId())
        .physicalResourceId(event.physicalId())
        .resourceType(event.type())
        .timestamp(event.at())
        .resourceStatus(event.status())
        .resourceStatusReason(event.reason().orElse(null))
        .clientRequestToken(happening.operation().token().orElse(null))
        .build();
  }

  private DescribeEventsResponse describeEvents(DescribeEventsRequest request, Call call) {
    Instant now = store.now();
    Lookup lookup = new Lookup(store.account(), call.region(), now);
    boolean failedOnly =
        request.filters() != null && Boolean.TRUE.equals(request.filters().failedEvents());
    List<OperationEvent> events =
        asked(lookup, request).stream().filter(each -> !failedOnly || failed(each)).toList();
    Pages.Page<OperationEvent> page =
        Pages.of(events, OperationEvent::eventId, request.nextToken(), PAGE);
    return DescribeEventsResponse.builder()
        .operationEvents(page.items())
        .nextToken(page.next())
        .build();
  }

  private static boolean failed(OperationEvent event) {
    return event.eventType() == EventType.VALIDATION_ERROR
        || event.resourceStatusAsString().endsWith("_FAILED");
  }

  private static List<OperationEvent> asked(Lookup lookup, DescribeEventsRequest request) {
    @Nullable String operationId = request.operationId();
    if (operationId != null) {
      return lookup.all().stream()
          .flatMap(stack -> happenings(stack, lookup.now()).stream())
          .filter(each -> each.operation().id().equals(operationId))
          .map(each -> operationEvent(each, lookup.now()))
          .toList();
    }
    Stack stack;
    Stream<ChangeSet> changeSets;
    Predicate<Happening> wanted;
    if (request.changeSetName() == null) {
      stack = lookup.described(request.stackName());
      changeSets = stack.changeSets().stream();
      wanted = each -> true;
    } else {
      Lookup.Found found = lookup.changeSet(request.changeSetName(), request.stackName());
      Optional<String> executed = found.changeSet().outcome().flatMap(ChangeSet.Outcome::operation);
      stack = found.stack();
      changeSets = Stream.of(found.changeSet());
      wanted = each -> executed.filter(each.operation().id()::equals).isPresent();
    }
    return Stream.concat(
            changeSets
                .filter(each -> each.ready(lookup.now()))
                .flatMap(each -> validationErrors(stack, each)),
            happenings(stack, lookup.now()).stream()
                .filter(wanted)
                .map(each -> operationEvent(each, lookup.now())))
        .sorted(Comparator.comparing(OperationEvent::timestamp).reversed())
        .toList();
  }

  private static Stream<OperationEvent> validationErrors(Stack stack, ChangeSet changeSet) {
    Mint mint = new Mint(changeSet.id());
    return changeSet.result().errors().stream()
        .map(
            error ->
                OperationEvent.builder()
                    .eventId(mint.uuid(error.path() + error.reason()))
                    .stackId(stack.id())
                    .operationId(mint.uuid("operation"))
                    .operationType("CREATE_CHANGESET")
                    .operationStatus(BeaconStackOperationStatus.FAILED)
                    .eventType(EventType.VALIDATION_ERROR)
                    .logicalResourceId(error.logicalId())
                    .resourceType(error.type())
                    .timestamp(changeSet.result().readyAt())
                    .startTime(changeSet.created())
                    .endTime(changeSet.result().readyAt())
                    .validationFailureMode(HookFailureMode.FAIL)
                    .validationName(error.name())
                    .validationStatus(ValidationStatus.FAILED)
                    .validationStatusReason(error.reason())
                    .validationPath(error.path())
                    .build());
  }

  private static OperationEvent operationEvent(Happening happening, Instant now) {
    Event event = happening.event();
    Operation operation = happening.operation();
    boolean failed = event.status().endsWith("_FAILED") && !event.ofStack();
    return OperationEvent.builder()
        .eventId(event.id())
        .stackId(happening.stack().id())
        .operationId(operation.id())
        .operationType(operation.kind())
        .operationStatus(status(operation, now))
        .eventType(
            event.ofStack()
                ? EventType.STACK_EVENT
                : failed ? EventType.PROVISIONING_ERROR : EventType.PROGRESS_EVENT)
        .logicalResourceId(event.logicalId())
        .physicalResourceId(event.physicalId())
        .resourceType(event.type())
        .timestamp(event.at())
        .startTime(operation.start())
        .endTime(operation.end().isAfter(now) ? null : operation.end())
        .resourceStatus(event.status())
        .resourceStatusReason(event.reason().orElse(null))
        .clientRequestToken(operation.token().orElse(null))
        .build();
  }

  private static BeaconStackOperationStatus status(Operation operation, Instant now) {
    if (operation.end().isAfter(now)) {
      return BeaconStackOperationStatus.IN_PROGRESS;
    }
    boolean failed =
        operation.events().stream().anyMatch(event -> event.status().endsWith("_FAILED"));
    return failed ? BeaconStackOperationStatus.FAILED : BeaconStackOperationStatus.SUCCEEDED;
  }
}
