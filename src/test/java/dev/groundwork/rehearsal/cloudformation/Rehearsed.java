package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.Clients;
import dev.groundwork.rehearsal.HandClock;
import dev.groundwork.rehearsal.RehearsalOptions;
import dev.groundwork.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/// A rehearsal on a clock that stands still unless the test moves it, with a real SDK client.
final class Rehearsed implements AutoCloseable {
  /// Long enough in real time for anything to end.
  private static final Duration LONG = Duration.ofHours(2);

  final HandClock clock;
  final RehearsalServer server;
  final CloudFormationClient cloudFormation;

  private Rehearsed(HandClock clock, RehearsalServer server) {
    this.clock = clock;
    this.server = server;
    this.cloudFormation = client(CloudFormationClient.builder());
  }

  /// Starts a rehearsal without a drill.
  static Rehearsed start(Path folder) throws IOException {
    return start(folder, new HandClock(), Optional.empty());
  }

  /// Starts a rehearsal.
  static Rehearsed start(Path folder, HandClock clock, Optional<String> drill) throws IOException {
    Path state = folder.resolve("state.json");
    return new Rehearsed(
        clock, RehearsalServer.start(new RehearsalOptions(state, 0, 60, drill, clock)));
  }

  /// Another client of this rehearsal.
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return Clients.configured(builder, server.endpoint());
  }

  /// Lets everything end that is under way.
  void settle() {
    clock.pass(LONG);
  }

  /// Lets virtual time pass while something is under way.
  void pass(Duration virtual) {
    clock.pass(virtual.dividedBy(60));
  }

  /// Makes a change set and waits until it is ready.
  DescribeChangeSetResponse changeSet(
      String stack,
      ChangeSetType type,
      String template,
      Map<String, String> parameters,
      Consumer<CreateChangeSetRequest.Builder> more) {
    CreateChangeSetResponse made =
        cloudFormation.createChangeSet(
            request -> {
              request
                  .stackName(stack)
                  .changeSetName("c" + System.nanoTime())
                  .changeSetType(type)
                  .templateBody(template)
                  .capabilitiesWithStrings("CAPABILITY_NAMED_IAM")
                  .parameters(parameters(parameters));
              more.accept(request);
            });
    settle();
    return cloudFormation.describeChangeSet(
        request -> request.changeSetName(made.id()).includePropertyValues(true));
  }

  /// Executes a change set; time stands still afterwards.
  void execute(DescribeChangeSetResponse changeSet) {
    cloudFormation.executeChangeSet(request -> request.changeSetName(changeSet.changeSetId()));
  }

  /// Creates a stack by change set, to the end.
  Stack create(String stack, String template, Map<String, String> parameters) {
    execute(changeSet(stack, ChangeSetType.CREATE, template, parameters, more -> {}));
    settle();
    return describe(stack);
  }

  /// Creates a stack without parameters by change set, to the end.
  Stack create(String stack, String template) {
    return create(stack, template, Map.of());
  }

  /// Updates a stack by change set, to the end.
  DescribeChangeSetResponse update(String stack, String template, Map<String, String> parameters) {
    DescribeChangeSetResponse changeSet =
        changeSet(stack, ChangeSetType.UPDATE, template, parameters, more -> {});
    execute(changeSet);
    settle();
    return changeSet;
  }

  /// Deletes a stack, to the end.
  void delete(String stack) {
    cloudFormation.deleteStack(request -> request.stackName(stack));
    settle();
  }

  /// The stack as it is described.
  Stack describe(String stack) {
    return cloudFormation.describeStacks(request -> request.stackName(stack)).stacks().getFirst();
  }

  /// The stack's events, oldest first.
  List<StackEvent> events(String stack) {
    return cloudFormation
        .describeStackEventsPaginator(request -> request.stackName(stack))
        .stackEvents()
        .stream()
        .toList()
        .reversed();
  }

  /// The stack's events as `LogicalId STATUS`, oldest first.
  List<String> story(String stack) {
    return events(stack).stream()
        .map(event -> event.logicalResourceId() + " " + event.resourceStatusAsString())
        .toList();
  }

  @Override
  public void close() throws IOException {
    cloudFormation.close();
    server.close();
  }

  private static List<Parameter> parameters(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            entry ->
                Parameter.builder()
                    .parameterKey(entry.getKey())
                    .parameterValue(entry.getValue())
                    .build())
        .toList();
  }
}
