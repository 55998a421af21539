package dev.groundwork.core.plan;

import dev.groundwork.core.document.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// One way to run on AWS. A value that [PlanReader] has checked as a whole: every name in it leads
/// somewhere, every parameter has one source, and no two stacks need each other.
///
/// @param id its folder's name
/// @param introduction what someone reads before choosing it
/// @param settings questions that belong to the project
/// @param stacks in the order of the file
/// @param growth phases, moves and environments
/// @param weeks the steps, in their order
/// @param assumptions usage and example answers
public record Plan(
    String id,
    Introduction introduction,
    List<Setting> settings,
    List<StackDefinition> stacks,
    Growth growth,
    List<Week> weeks,
    Assumptions assumptions) {
  public Plan {
    settings = List.copyOf(settings);
    stacks = List.copyOf(stacks);
    weeks = List.copyOf(weeks);
  }

  /// All steps, in order.
  public List<Step> steps() {
    return weeks.stream().flatMap(week -> week.steps().stream()).toList();
  }

  /// A stack by its id.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is none
  public StackDefinition stack(String id) {
    return find("stack", id, stacks, StackDefinition::id);
  }

  /// A step by its id.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is none
  public Step step(String id) {
    return find("step", id, steps(), Step::id);
  }

  /// A phase by its id.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is none
  public Phase phase(String id) {
    return find("phase", id, growth.phases(), Phase::id);
  }

  /// The title of an environment, where the plan has more than one to tell apart.
  ///
  /// @param id the environment's
  public Optional<String> toldApart(String id) {
    return growth.environments().size() > 1
        ? Optional.of(environment(id).title())
        : Optional.empty();
  }

  /// An environment by its id.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is none
  public Environment environment(String id) {
    return find("environment", id, growth.environments(), Environment::id);
  }

  /// A setting by its id.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if there is none
  public Setting setting(String id) {
    return find("setting", id, settings, Setting::id);
  }

  /// The parameters that the founder chooses in one step, in the order of stacks and templates.
  public List<ParameterRef> ownedBy(String step) {
    return stacks.stream().flatMap(stack -> owned(stack, step)).toList();
  }

  /// The stacks of all phases, each after those that it needs.
  public List<StackDefinition> stacksInOrder() {
    return StackOrder.of(stacks).sorted().stream().map(this::stack).toList();
  }

  /// The stacks that must be there before this one, by their ids.
  public Set<String> needsOf(String stack) {
    return StackOrder.of(stacks).needsOf(stack);
  }

  /// Whether the stack belongs to what has been answered: the phase has it, each setting that it
  /// hangs on has an answer other than `false`, and the one that puts another stack in its place
  /// hasn't.
  public boolean has(StackDefinition stack, Answers answers) {
    return phase(answers.phase()).stacks().contains(stack.id())
        && stack.placement().when().stream().allMatch(setting -> isWanted(setting, answers))
        && stack.placement().unless().map(setting -> !isWanted(setting, answers)).orElse(true);
  }

  /// Whether the step belongs to what has been answered: a step all of whose stacks don't isn't
  /// there, nor is one that would only come back to stacks of earlier steps and ask nothing; and
  /// neither is a task or a guide of another phase, or of a setting without an answer.
  public boolean has(Step step, Answers answers) {
    return switch (step) {
      case Step.StackStep it ->
          it.stacks().stream()
              .filter(stack -> has(stack(stack), answers))
              .anyMatch(stack -> makesFirst(it, stack) || owned(stack(stack), it.id()).count() > 0);
      case Step.TaskStep it -> has(it.presence(), answers);
      case Step.GuideStep it -> has(it.presence(), answers);
    };
  }

  private boolean has(Step.Presence presence, Answers answers) {
    return (presence.phases().isEmpty() || presence.phases().contains(answers.phase()))
        && presence.when().map(setting -> isWanted(setting, answers)).orElse(true);
  }

  /// The way from one phase to another as far as it belongs to what has been answered: an act all
  /// of whose stacks don't isn't there. Empty if the plan knows no such way.
  public Optional<Move> move(String from, String to, Answers answers) {
    return growth
        .move(from, to)
        .map(
            move ->
                move.withActs(move.acts().stream().filter(it -> has(it, move, answers)).toList()));
  }

  private boolean has(MoveAct act, Move move, Answers answers) {
    return switch (act) {
      case MoveAct.Apply apply -> hasOne(apply.stacks(), answers.inPhase(move.to()));
      case MoveAct.Delete delete -> hasOne(delete.stacks(), answers.inPhase(move.from()));
      case MoveAct.Run _, MoveAct.Follow _ -> true;
    };
  }

  private boolean hasOne(List<String> ids, Answers answers) {
    return ids.stream().anyMatch(id -> has(stack(id), answers));
  }

  /// The weeks with the steps that belong to what has been answered.
  public List<Week> weeks(Answers answers) {
    return weeks.stream()
        .map(
            week ->
                new Week(
                    week.number(),
                    week.title(),
                    week.goal(),
                    week.lessons(),
                    week.steps().stream().filter(step -> has(step, answers)).toList()))
        .filter(week -> !week.steps().isEmpty())
        .toList();
  }

  /// Whether a step has something to apply. A step that only comes back to stacks of earlier steps,
  /// as HTTPS does to the load balancer, has nothing before one of its own parameters is answered.
  public boolean hasInput(Step.StackStep step, Answers answers) {
    return step.stacks().stream()
            .anyMatch(stack -> has(stack(stack), answers) && makesFirst(step, stack))
        || ownedBy(step.id()).stream().anyMatch(answers.values()::containsKey);
  }

  /// Whether no earlier step applies the stack.
  public boolean makesFirst(Step step, String stack) {
    return steps().stream()
        .filter(each -> each instanceof Step.StackStep s && s.stacks().contains(stack))
        .findFirst()
        .filter(step::equals)
        .isPresent();
  }

  private boolean isWanted(String setting, Answers answers) {
    String answer =
        answers.settings().getOrDefault(setting, setting(setting).proposal().orElse(""));
    return !answer.isBlank() && !answer.equals("false");
  }

  private static Stream<ParameterRef> owned(StackDefinition stack, String step) {
    return stack.parameters().entrySet().stream()
        .filter(e -> e.getValue() instanceof ParameterSource.FromFounder f && f.step().equals(step))
        .map(e -> new ParameterRef(stack.id(), e.getKey()));
  }

  private static <T> T find(String noun, String id, Collection<T> all, Function<T, String> idOf) {
    return all.stream()
        .filter(each -> idOf.apply(each).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the plan has no "
                        + noun
                        + " \""
                        + id
                        + "\""
                        + Nearest.suggestionOrAll(id, all.stream().map(idOf).toList())));
  }
}
