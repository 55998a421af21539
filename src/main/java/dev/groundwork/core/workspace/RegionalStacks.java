package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.Journal;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.project.Project;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The project's regions as one CloudFormation: most plans live in one, but a certificate of
/// CloudFront lies in us-east-1 and a backup's copy in a second region.
///
/// What has an ARN is asked for in the ARN's region. A stack that is to be made goes to the region
/// of its definition; one that stands stays where it is, for a stack can't move.
final class RegionalStacks implements StackGateway {
  private static final int ARN_REGION = 3;

  private final String project;
  private final Places places;
  private final Function<String, StackGateway> gateways;
  private final Map<String, StackGateway> opened = new ConcurrentHashMap<>();
  private final Map<String, String> standing = new ConcurrentHashMap<>();

  /// Where stacks are and shall be.
  ///
  /// @param home the project's own region
  /// @param all every region that is looked at, the home among them
  /// @param byName the region of each stack that isn't in the home region, by the stack's name
  record Places(String home, Set<String> all, Map<String, String> byName) {}

  /// @param project the project's generated id
  /// @param gateways CloudFormation in one region
  RegionalStacks(String project, Places places, Function<String, StackGateway> gateways) {
    this.project = project;
    this.places = places;
    this.gateways = gateways;
  }

  /// The regions of the plan as it is chosen now, and those where something was made before: a
  /// choice may change, and what stands must stay in sight.
  static RegionalStacks of(
      Project project,
      Plan plan,
      Answers answers,
      Journal journal,
      Function<String, StackGateway> gateways) {
    Set<String> all = new LinkedHashSet<>(List.of(project.region()));
    Map<String, String> byName = new HashMap<>();
    StackNames names = new StackNames(project, plan);
    for (StackDefinition stack : plan.stacks()) {
      if (plan.has(stack, answers)) {
        String region = stack.region(plan, answers);
        byName.put(names.of(stack), region);
        all.add(region);
      }
    }
    journal.entries().stream()
        .flatMap(entry -> entry.reference().stream())
        .flatMap(reference -> regionOf(reference).stream())
        .forEach(all::add);
    return new RegionalStacks(project.id(), new Places(project.region(), all, byName), gateways);
  }

  /// The region in an ARN.
  static Optional<String> regionOf(String arn) {
    String[] parts = arn.split(":", -1);
    return parts.length > ARN_REGION && parts[0].equals("arn") && !parts[ARN_REGION].isEmpty()
        ? Optional.of(parts[ARN_REGION])
        : Optional.empty();
  }

  /// One call a region. Of stacks with the same name in two regions, the project's own is told.
  @Override
  public List<StackDescription> describeStacks() {
    Map<String, StackDescription> told = new LinkedHashMap<>();
    for (String region : places.all()) {
      for (StackDescription stack : in(region).describeStacks()) {
        told.merge(stack.name(), stack, (first, second) -> ours(second) ? second : first);
      }
    }
    told.values().stream().filter(this::ours).forEach(this::remember);
    return List.copyOf(told.values());
  }

  private boolean ours(StackDescription stack) {
    return stack.projectId().filter(project::equals).isPresent();
  }

  private void remember(StackDescription stack) {
    if (!stack.status().absent()) {
      regionOf(stack.stackId()).ifPresent(region -> standing.put(stack.name(), region));
    }
  }

  @Override
  public Optional<StackDescription> describeStack(String stackId) {
    return of(stackId).describeStack(stackId);
  }

  @Override
  public String createChangeSet(ChangeSetRequest request) {
    String planned = places.byName().getOrDefault(request.stackName(), places.home());
    String region =
        request.create() ? planned : standing.getOrDefault(request.stackName(), planned);
    return in(region).createChangeSet(request);
  }

  @Override
  public ChangeSet describeChangeSet(String changeSetId) {
    return of(changeSetId).describeChangeSet(changeSetId);
  }

  @Override
  public void executeChangeSet(String changeSetId, String token) {
    of(changeSetId).executeChangeSet(changeSetId, token);
  }

  @Override
  public void deleteChangeSet(String changeSetId) {
    of(changeSetId).deleteChangeSet(changeSetId);
  }

  @Override
  public void deleteStack(String stackId, String token) {
    of(stackId).deleteStack(stackId, token);
  }

  @Override
  public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
    return of(stackId).describeStackEvents(stackId, afterEventId);
  }

  @Override
  public List<StackResource> listStackResources(String stackId) {
    return of(stackId).listStackResources(stackId);
  }

  private StackGateway of(String arn) {
    return in(regionOf(arn).orElse(places.home()));
  }

  private StackGateway in(String region) {
    return opened.computeIfAbsent(region, gateways);
  }
}
