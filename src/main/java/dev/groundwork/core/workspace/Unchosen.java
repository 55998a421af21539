package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.ledger.Interval;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.words.Saying;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The stacks that stand although the present choices have them no more: another answer has put
/// others in their place. They go on being billed until they are removed.
///
/// Confined to the workspace's thread.
public final class Unchosen {
  private final Workspace workspace;
  private final List<StackDefinition> stacks;

  private Unchosen(Workspace workspace, List<StackDefinition> stacks) {
    this.workspace = workspace;
    this.stacks = stacks;
  }

  /// Those of a project, as AWS was last seen. On the way to another phase there are none: what the
  /// way makes isn't chosen yet, and what it takes away is still.
  static Unchosen of(Workspace workspace) {
    ResolvedPlan resolved = workspace.resolved();
    Map<String, StackDescription> standing = workspace.observed().standing();
    List<StackDefinition> stacks =
        workspace.moveUnderWay().isPresent()
            ? List.of()
            : workspace.plan().stacksInOrder().stream()
                .filter(it -> it.scope() == StackScope.PROJECT && !resolved.has(it.id()))
                .filter(
                    it ->
                        Optional.ofNullable(standing.get(it.id()))
                            .filter(found -> !found.status().absent())
                            .isPresent())
                .toList();
    return new Unchosen(workspace, stacks);
  }

  /// They, each after those that it needs.
  public List<StackDefinition> stacks() {
    return stacks;
  }

  /// What they hold, and what each costs a month now. Asks AWS.
  public List<TeardownPlan.Row> rows() {
    Set<String> ids = ids();
    return workspace.teardownPlan().rows().stream().filter(it -> ids.contains(it.stack())).toList();
  }

  /// What removing them saves a month, by our ledger: what they leave behind goes on being billed.
  /// Asks nobody.
  public Money saves() {
    return Money.sum(ending().stream().map(MeterReading.Line::runRate).toList());
  }

  /// What applying a selection and removing them then does to what a month costs. Asks nobody.
  public MonthlyChange change(Selection selection) {
    return MonthlyChange.of(
        workspace.resolved(),
        workspace.estimate(workspace.answers()),
        workspace.meter(),
        selection.stacks(),
        ending());
  }

  /// What is billed no longer once they have gone.
  private Set<MeterReading.Line> ending() {
    MeterReading meter = workspace.meter();
    return stacks.stream()
        .flatMap(stack -> meter.running(stack.id()).filter(line -> !stays(stack, line.interval())))
        .collect(Collectors.toSet());
  }

  private static boolean stays(StackDefinition stack, Interval billed) {
    return billed.state() == Interval.State.RETAINED
        || Optional.ofNullable(
                stack.template().resources().get(billed.resource().subject().logicalId()))
            .filter(Resource::retained)
            .isPresent();
  }

  /// Deletes them. Asks AWS, and blocks until every stack has ended.
  ///
  /// @param confirmedName the project's name as typed, where one holds data; a rehearsal needs none
  /// @throws NotPossible when there are none, one is still used, or when data would be lost that
  ///   nobody confirmed
  public OperationOutcome remove(String confirmedName, Consumer<Progress> listener)
      throws InterruptedException {
    if (stacks.isEmpty()) {
      throw refused(NotPossible.Reason.INPUT, Saying.of("act.unchosen.none"));
    }
    boolean holdsData = rows().stream().anyMatch(row -> !row.data().isEmpty());
    stacks.forEach(this::checkUnused);
    String name = workspace.project().name();
    if (holdsData && !workspace.rehearsal() && !confirmedName.equals(name)) {
      throw refused(NotPossible.Reason.CONFIRMATION, Saying.of("act.confirmation", name));
    }
    return workspace.acts().remove(ids(), listener);
  }

  private void checkUnused(StackDefinition stack) {
    if (used(stack)) {
      throw refused(NotPossible.Reason.ORDER, Saying.of("act.unchosen.used", stack.title()));
    }
  }

  /// Whether another stack, that doesn't stand yet as the present choices want it, may use one of
  /// them. What does uses nothing of a stack that they don't have.
  boolean used(StackDefinition stack) {
    ResolvedPlan resolved = workspace.resolved();
    Map<String, StackDescription> standing = workspace.observed().standing();
    Set<String> current = StepStates.asPlanned(resolved, standing);
    return resolved.stacks().stream()
        .filter(it -> standing.containsKey(it.id()) && !current.contains(it.id()))
        .map(ResolvedStack::definition)
        .anyMatch(it -> it.links().stream().anyMatch(to -> to.output().stack().equals(stack.id())));
  }

  private Set<String> ids() {
    return stacks.stream().map(StackDefinition::id).collect(Collectors.toSet());
  }

  private static NotPossible refused(NotPossible.Reason reason, Saying why) {
    return new NotPossible(reason, why, List.of());
  }
}
