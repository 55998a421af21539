package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Resolves one template once: conditions first, then resources in dependency order, then outputs.
final class StackResolver implements Names {
  private final Template template;
  private final ResolverContext context;
  private final SequencedMap<String, Value> parameters;
  private final ConditionValues conditions;
  private final Evaluator evaluator;
  private final Map<String, ResolvedResource> resolved = new LinkedHashMap<>();

  StackResolver(Template template, ResolverContext context) {
    this.template = template;
    this.context = context;
    this.parameters = ParameterValues.of(template, context.parameters(), context.surroundings());
    this.conditions = new ConditionValues(template, parameters, context);
    this.evaluator =
        new Evaluator(template.mappings(), context.pseudo(), context.surroundings(), this);
  }

  Resolution resolve() {
    SequencedMap<String, Truth> truths = conditions.all();
    List<String> unchecked = RuleCheck.check(template, conditions);
    List<Resource> active = template.resources().values().stream().filter(this::exists).toList();
    DependencyGraph graph = DependencyGraph.of(active, choice -> List.of(evaluator.branch(choice)));
    refuseDangling(active);
    refuseCycle(graph);
    for (String logicalId : graph.order()) {
      resolved.put(logicalId, resolved(resource(logicalId), graph));
    }
    return new Resolution(
        parameters, truths, List.copyOf(resolved.values()), outputs(), graph, unchecked);
  }

  private void refuseCycle(DependencyGraph graph) {
    List<String> cycle = graph.cycle();
    if (!cycle.isEmpty()) {
      throw new InvalidDocument(
          resource(cycle.getFirst()).at(), "Circular dependency between resources: " + cycle);
    }
  }

  private Resource resource(String logicalId) {
    Resource resource = template.resources().get(logicalId);
    if (resource == null) {
      throw new IllegalStateException("no resource " + logicalId);
    }
    return resource;
  }

  private boolean exists(Resource resource) {
    return holds(resource.condition(), resource.at());
  }

  private boolean holds(Optional<String> condition, Position at) {
    if (condition.isEmpty()) {
      return true;
    }
    return switch (conditions.condition(condition.get(), at)) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> throw Evaluator.undecided(condition.get(), at);
    };
  }

  /// Before anything is computed, so that all names that lead nowhere are told at once, as
  /// CloudFormation does.
  private void refuseDangling(List<Resource> active) {
    Set<String> ids = active.stream().map(Resource::logicalId).collect(Collectors.toSet());
    List<Reference> dangling = new ArrayList<>();
    for (Resource resource : active) {
      References.in(resource, choice -> List.of(evaluator.branch(choice))).stream()
          .filter(reference -> !isKnown(reference, ids))
          .forEach(dangling::add);
    }
    if (!dangling.isEmpty()) {
      throw unresolved(dangling, "Resources");
    }
  }

  private boolean isKnown(Reference reference, Set<String> active) {
    String name = reference.name();
    return switch (reference.how()) {
      case DEPENDS_ON ->
          template.resources().containsKey(name); // one whose condition is false is ignored
      case GET_ATT -> active.contains(name);
      case REF, SUB ->
          parameters.containsKey(name)
              || PseudoParameters.ALL.contains(name)
              || active.contains(name);
    };
  }

  private static InvalidDocument unresolved(List<Reference> dangling, String block) {
    List<String> names = dangling.stream().map(Reference::name).distinct().toList();
    return new InvalidDocument(
        dangling.getFirst().at(),
        "Template format error: Unresolved resource dependencies "
            + names
            + " in the "
            + block
            + " block of the template");
  }

  private ResolvedResource resolved(Resource resource, DependencyGraph graph) {
    Value.Fields properties = object(resource.properties());
    Resource.Attached attributes = resource.attributes();
    ResolvedResource.Policies policies =
        new ResolvedResource.Policies(
            policy(attributes.deletionPolicy())
                .orElseGet(() -> DeletionPolicy.byDefault(resource.type(), properties)),
            policy(attributes.updateReplacePolicy()).orElse(DeletionPolicy.DELETE),
            attributes.creationPolicy().map(this::object),
            attributes.updatePolicy().map(this::object));
    return new ResolvedResource(
        resource.logicalId(),
        resource.type(),
        properties,
        graph.needs(resource.logicalId()),
        policies,
        attributes.metadata().map(this::object).orElse(Value.Fields.NONE),
        resource.at());
  }

  private Optional<DeletionPolicy> policy(Optional<Expression> expression) {
    if (expression.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Value value = evaluator.evaluate(expression.get());
    String word = value == null ? "" : value.display();
    return Optional.of(
        DeletionPolicy.of(word)
            .orElseThrow(
                () ->
                    new InvalidDocument(
                        expression.get().at(),
                        "Template error: Unrecognized DeletionPolicy " + word)));
  }

  private Value.Fields object(Expression expression) {
    return evaluator.evaluate(expression) instanceof Value.Fields fields
        ? fields
        : Value.Fields.NONE;
  }

  private SequencedMap<String, Resolution.ResolvedOutput> outputs() {
    SequencedMap<String, Resolution.ResolvedOutput> outputs = new LinkedHashMap<>();
    for (Output output : template.outputs().values()) {
      if (holds(output.condition(), output.at())) {
        refuseDangling(output);
        @Nullable Value value = evaluator.evaluate(output.value());
        if (value == null) {
          throw new InvalidDocument(
              output.at(), "Template format error: Output " + output.name() + " has no value");
        }
        Optional<Value> export =
            output.exportName().flatMap(name -> Optional.ofNullable(evaluator.evaluate(name)));
        outputs.put(
            output.name(), new Resolution.ResolvedOutput(value, export, output.description()));
      }
    }
    return outputs;
  }

  private void refuseDangling(Output output) {
    List<Reference> dangling =
        References.in(output.value(), choice -> List.of(evaluator.branch(choice))).stream()
            .filter(reference -> !isKnown(reference, resolved.keySet()))
            .toList();
    if (!dangling.isEmpty()) {
      throw unresolved(dangling, "Outputs");
    }
  }

  @Override
  public Value ref(String name, Position at) {
    ResolvedResource resource = resolved.get(name);
    return resource == null ? conditions.ref(name, at) : context.attributes().ref(resource);
  }

  @Override
  public Value attribute(String name, String attribute, Position at) {
    ResolvedResource resource = resolved.get(name);
    if (resource == null) {
      throw new InvalidDocument(
          at, "Template error: instance of Fn::GetAtt references undefined resource " + name);
    }
    try {
      return context.attributes().attribute(resource, attribute);
    } catch (Unanswerable e) {
      throw new InvalidDocument(at, e.reason());
    }
  }

  @Override
  public Truth condition(String name, Position at) {
    return conditions.condition(name, at);
  }
}
