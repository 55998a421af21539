package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides conditions, each once. Only parameters, pseudo parameters and other conditions are known
/// to them.
final class ConditionValues implements Names {
  private final Template template;
  private final Function<String, @Nullable Value> parameters;
  private final Function<String, Truth> undecided;
  private final Pseudo pseudo;
  private final Evaluator evaluator;
  private final Map<String, Truth> decided = new LinkedHashMap<>();
  private final Set<String> deciding = new LinkedHashSet<>();

  ConditionValues(Template template, Map<String, Value> parameters, ResolverContext context) {
    this(template, parameters::get, _ -> Truth.UNKNOWN, context);
  }

  /// With parameters that are asked for one by one.
  ///
  /// @param parameters the value of a name; `null` if it is none of theirs
  /// @param undecided what holds of a condition, by name, that can't be decided
  ConditionValues(
      Template template,
      Function<String, @Nullable Value> parameters,
      Function<String, Truth> undecided,
      ResolverContext context) {
    this.template = template;
    this.parameters = parameters;
    this.undecided = undecided;
    this.pseudo = context.pseudo();
    this.evaluator = new Evaluator(template.mappings(), pseudo, context.surroundings(), this);
  }

  /// All conditions of the template.
  SequencedMap<String, Truth> all() {
    SequencedMap<String, Truth> all = new LinkedHashMap<>();
    template
        .conditions()
        .forEach((name, condition) -> all.put(name, condition(name, condition.at())));
    return all;
  }

  @Override
  public Truth condition(String name, Position at) {
    Truth known = decided.get(name);
    if (known != null) {
      return known;
    }
    Condition condition = template.conditions().get(name);
    if (condition == null) {
      throw new InvalidDocument(
          at,
          "Template format error: Unresolved condition dependency "
              + name
              + " in the Conditions block of the template");
    }
    if (!deciding.add(name)) {
      throw new InvalidDocument(
          at, "Template format error: Circular dependency between conditions: " + deciding);
    }
    Truth truth = decide(condition);
    truth = truth == Truth.UNKNOWN ? undecided.apply(name) : truth;
    deciding.remove(name);
    decided.put(name, truth);
    return truth;
  }

  Truth decide(Condition condition) {
    return switch (condition) {
      case Condition.Equals(Expression left, Expression right, Position _) -> equal(left, right);
      case Condition.And(List<Condition> all, Position _) -> and(all.stream().map(this::decide));
      case Condition.Or(List<Condition> any, Position _) ->
          and(any.stream().map(this::decide).map(Truth::not)).not();
      case Condition.Not(Condition inner, Position _) -> decide(inner).not();
      case Condition.Named(String name, Position at) -> condition(name, at);
      case Condition.Members members -> members(members);
      case Condition.AskAws _ -> Truth.UNKNOWN;
    };
  }

  /// False if any is false, however many are unknown.
  private static Truth and(Stream<Truth> truths) {
    List<Truth> all = truths.toList();
    return all.contains(Truth.FALSE)
        ? Truth.FALSE
        : all.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
  }

  private Truth equal(Expression left, Expression right) {
    @Nullable Value a = evaluator.evaluate(left);
    @Nullable Value b = evaluator.evaluate(right);
    return a == null || b == null ? Truth.of(a == null && b == null) : Truth.equal(a, b);
  }

  private Truth members(Condition.Members members) {
    List<Value> left = list(evaluator.evaluate(members.left()));
    List<Value> right = list(evaluator.evaluate(members.right()));
    return switch (members.function()) {
      case "Fn::Contains" -> and(right.stream().map(text -> among(text, left)));
      case "Fn::EachMemberEquals" ->
          and(left.stream().flatMap(one -> right.stream().map(text -> Truth.equal(one, text))));
      default -> and(left.stream().map(one -> among(one, right)));
    };
  }

  private static Truth among(Value one, List<Value> list) {
    return and(list.stream().map(each -> Truth.equal(one, each).not())).not();
  }

  private static List<Value> list(@Nullable Value value) {
    return switch (value) {
      case null -> List.of();
      case Value.Items(List<Value> items) -> items;
      default -> List.of(value);
    };
  }

  @Override
  public Value ref(String name, Position at) {
    Value parameter = parameters.apply(name);
    if (parameter != null) {
      return parameter;
    }
    if (PseudoParameters.ALL.contains(name)) {
      return pseudo.value(name);
    }
    throw unresolved(name, at);
  }

  @Override
  public Value attribute(String name, String attribute, Position at) {
    throw unresolved(name, at);
  }

  private static InvalidDocument unresolved(String name, Position at) {
    return new InvalidDocument(
        at,
        "Template error: Unresolved dependencies ["
            + name
            + "]. Cannot reference resources in the Conditions block of the template");
  }
}
