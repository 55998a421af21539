package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One way in which a template can come out: each parameter has one of the values that it may have,
/// and the conditions follow from them. Where a parameter takes anything its value is a symbol,
/// beside each value that a condition compares it with.
///
/// Only what is asked for is decided, so that a check goes through no more worlds than what it
/// looks at can have.
public final class World implements Names {
  /// More are not tried: someone has put twenty independent switches around one property.
  private static final int MOST = 20_000;

  private static final String PARAMETER = "Parameter";
  private static final String UNKNOWN = "Unknown";
  private static final String REGION = "AWS::Region";

  private final Template template;
  private final Choices choices;
  private final Pseudo pseudo = Pseudo.planned("us-east-1", "stack");
  private final Map<String, Value> parameters = new HashMap<>();
  private final ConditionValues conditions;
  private final Evaluator evaluator;

  private World(Template template, Choices choices) {
    this.template = template;
    this.choices = choices;
    this.conditions =
        new ConditionValues(
            template,
            this::parameter,
            _ -> choices.among(List.of(Truth.TRUE, Truth.FALSE)),
            new ResolverContext(Map.of(), pseudo, Attributes.symbolic("")));
    this.evaluator = new Evaluator(template.mappings(), pseudo, Surroundings.UNKNOWN, this);
  }

  /// Goes through all worlds that differ in what the visitor asks for.
  ///
  /// @param visit looks at one world, the same way each time
  /// @return false if there were too many to see them all
  public static boolean each(Template template, Consumer<World> visit) {
    Choices choices = new Choices();
    for (int seen = 0; seen < MOST; seen++) {
      visit.accept(new World(template, choices));
      if (!choices.advance()) {
        return true;
      }
    }
    return false;
  }

  /// Whether a resource is there.
  public boolean has(Resource resource) {
    return resource.condition().map(name -> holds(name, resource.at())).orElse(true);
  }

  /// The properties of a resource.
  public Spot properties(Resource resource) {
    return Spot.of(this, resource.properties(), resource.at(), "Properties");
  }

  /// The properties of the resource that a value refers to, if it is one of this template.
  public Optional<Spot> properties(Spot reference) {
    return reference
        .value()
        .filter(value -> value instanceof Value.Symbol)
        .map(value -> template.resources().get(((Value.Symbol) value).logicalId()))
        .map(this::properties);
  }

  /// Whether a value that isn't known can come to a text. What AWS makes itself can't.
  boolean mayBe(Value value, String text) {
    return switch (value) {
      case Value.Symbol symbol -> symbolMayBe(symbol, text);
      case Value.Joined(List<Value> parts) -> Joining.mayBe(parts, text);
      case Value.Items _, Value.Fields _ -> false;
      case Value.Text _, Value.Num _, Value.Bool _ -> value.asText().orElseThrow().equals(text);
    };
  }

  private boolean symbolMayBe(Value.Symbol symbol, String text) {
    Parameter parameter = template.parameters().get(symbol.logicalId());
    if (parameter == null) {
      return symbol.type().equals(UNKNOWN);
    }
    boolean itself = parameter.type().isList() || symbol.attribute().equals(Value.Symbol.REF);
    return itself && parameter.validate(text).isEmpty();
  }

  /// What an expression comes to; `null` if it is taken away. What can't be computed is unknown.
  @Nullable Value evaluate(Expression expression) {
    try {
      return evaluator.evaluate(expression);
    } catch (InvalidDocument e) {
      // What is wrong with it is for the other checks to say.
      return new Value.Symbol("", e.reason(), UNKNOWN, Value.Symbol.REF);
    }
  }

  boolean holds(String condition, Position at) {
    return condition(condition, at) == Truth.TRUE;
  }

  @Override
  public Truth condition(String name, Position at) {
    try {
      return conditions.condition(name, at);
    } catch (InvalidDocument e) {
      return Truth.TRUE; // what is wrong with it is for the other checks to say
    }
  }

  @Override
  public Value ref(String name, Position at) {
    Value parameter = parameter(name);
    if (parameter != null) {
      return parameter;
    }
    return PseudoParameters.ALL.contains(name)
        ? pseudo.value(name)
        : attribute(name, Value.Symbol.REF, at);
  }

  @Override
  public Value attribute(String name, String attribute, Position at) {
    Resource resource = template.resources().get(name);
    return new Value.Symbol("", name, resource == null ? UNKNOWN : resource.type(), attribute);
  }

  private @Nullable Value parameter(String name) {
    boolean known = template.parameters().containsKey(name) || name.equals(REGION);
    if (!known) {
      return null;
    }
    // Not computeIfAbsent: a question must be asked even when its answer asks another.
    Value chosen = parameters.get(name);
    if (chosen == null) {
      chosen = choices.among(possible(name));
      parameters.put(name, chosen);
    }
    return chosen;
  }

  private List<Value> possible(String name) {
    Value anything = new Value.Symbol("", name, PARAMETER, Value.Symbol.REF);
    Optional<Parameter> parameter = Optional.ofNullable(template.parameters().get(name));
    if (parameter.filter(it -> it.type().isList() || it.type().fromSsm()).isPresent()) {
      return List.of(anything);
    }
    List<String> allowed = parameter.map(it -> it.constraints().allowedValues()).orElse(List.of());
    if (!allowed.isEmpty()) {
      return allowed.stream().map(Value::text).toList();
    }
    List<Value> values = new ArrayList<>();
    Comparands.of(template, name).stream()
        .filter(text -> parameter.filter(it -> it.validate(text).isPresent()).isEmpty())
        .forEach(text -> values.add(Value.text(text)));
    values.add(anything);
    return values;
  }
}
