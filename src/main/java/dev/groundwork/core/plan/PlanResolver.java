package dev.groundwork.core.plan;

import dev.groundwork.core.template.BrokenRule;
import dev.groundwork.core.template.Resolution;
import dev.groundwork.core.template.Resolver;
import dev.groundwork.core.template.ResolverContext;
import dev.groundwork.core.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Resolves a whole plan at once. An output that doesn't exist yet is the value, usually a symbol,
/// that its stack's own resolution gives, so that week 4 can be priced and drawn before week 1 is
/// built. A pure function.
public final class PlanResolver {
  private PlanResolver() {}

  /// Resolves the plan as it will be when all its steps are done.
  ///
  /// @param known outputs that AWS has told; they replace the symbols
  /// @throws IllegalArgumentException if the answers name a phase or environment that isn't there
  /// @throws BrokenRule if a template refuses its parameters as a whole
  public static ResolvedPlan resolve(Plan plan, Answers answers, KnownOutputs known) {
    return resolve(plan, answers, known, Reach.all(plan));
  }

  /// Resolves the plan as it is when some of its steps are done.
  ///
  /// @param reach the steps that are taken as done
  /// @throws IllegalArgumentException also if a step needs a stack that no step in reach makes and
  ///   whose outputs aren't known
  public static ResolvedPlan resolve(Plan plan, Answers answers, KnownOutputs known, Reach reach) {
    return resolve(plan, answers, known, reach, Map.of());
  }

  /// Resolves a plan again as it will be when all its steps are done, without anything that AWS has
  /// told. A stack whose parameters stay what they were is taken over: a plan has a dozen of them,
  /// and a choice concerns one or two.
  static ResolvedPlan again(ResolvedPlan before, Answers answers) {
    Plan plan = before.plan();
    Map<String, ResolvedStack> stacks = new HashMap<>();
    before.stacks().forEach(stack -> stacks.put(stack.id(), stack));
    return resolve(plan, answers, KnownOutputs.NONE, Reach.all(plan), stacks);
  }

  private static ResolvedPlan resolve(
      Plan plan,
      Answers answers,
      KnownOutputs known,
      Reach reach,
      Map<String, ResolvedStack> before) {
    plan.environment(answers.environment());
    List<StackDefinition> present =
        plan.stacks().stream()
            .filter(stack -> plan.has(stack, answers))
            .filter(stack -> reach.hasStack(plan, stack.id()))
            .toList();
    StackOrder order = StackOrder.of(present);
    AnswerBook book = new AnswerBook(plan, answers, reach);
    Map<String, ResolvedStack> done = new LinkedHashMap<>();
    for (String id : order.sorted()) {
      StackDefinition stack = plan.stack(id);
      SequencedMap<String, Value> parameters = parameters(stack, book, known, done);
      String region = stack.region(plan, answers);
      ResolvedStack same = before.get(id);
      Resolution resolution =
          same != null && same.region().equals(region) && same.parameters().equals(parameters)
              ? same.resolution()
              : resolution(stack, parameters, region);
      done.put(id, new ResolvedStack(stack, region, parameters, order.needsOf(id), resolution));
    }
    return new ResolvedPlan(
        plan,
        answers,
        known,
        reach,
        new ArrayList<>(done.values()),
        book.missing(),
        book.invalid());
  }

  private static Resolution resolution(
      StackDefinition stack, SequencedMap<String, Value> parameters, String region) {
    return Resolver.resolve(
        stack.template(), ResolverContext.planned(parameters, region, stack.id()));
  }

  /// Which rule of a stack's template the answers would break: what the template says of it.
  public static Optional<String> brokenRule(Plan plan, Answers answers, String stack) {
    if (plan.stack(stack).template().rules().isEmpty()) {
      return Optional.empty();
    }
    try {
      resolve(plan, answers, KnownOutputs.NONE);
      return Optional.empty();
    } catch (BrokenRule broken) {
      return Optional.of(broken.description());
    }
  }

  private static SequencedMap<String, Value> parameters(
      StackDefinition stack, AnswerBook book, KnownOutputs known, Map<String, ResolvedStack> done) {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (String name : stack.template().parameters().keySet()) {
      ParameterRef parameter = new ParameterRef(stack.id(), name);
      values.put(
          name,
          stack.source(name) instanceof ParameterSource.FromOutput link
              ? output(link, known, done)
              : book.value(stack, parameter));
    }
    return values;
  }

  private static Value output(
      ParameterSource.FromOutput link, KnownOutputs known, Map<String, ResolvedStack> done) {
    OutputRef output = link.output();
    ResolvedStack producer = done.get(output.stack());
    if (producer == null) {
      return Value.text(
          link.until().or(() -> known.get(output)).orElseThrow(() -> outOfReach(output)));
    }
    return known.get(output).map(Value::text).orElseGet(() -> symbolic(producer, output, link));
  }

  private static IllegalArgumentException outOfReach(OutputRef output) {
    return new IllegalArgumentException(
        "the stack \"" + output.stack() + "\" must be there first, for its output " + output);
  }

  /// An output with a condition may be missing although its stack is there.
  private static Value symbolic(
      ResolvedStack producer, OutputRef output, ParameterSource.FromOutput link) {
    Resolution.ResolvedOutput resolved = producer.resolution().outputs().get(output.output());
    if (resolved != null) {
      return resolved.value();
    }
    return Value.text(
        link.until()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "with these answers the stack \""
                            + output.stack()
                            + "\" has no output \""
                            + output.output()
                            + "\"")));
  }
}
