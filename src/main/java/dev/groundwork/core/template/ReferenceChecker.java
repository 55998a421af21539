package dev.groundwork.core.template;

import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks that everything a template mentions exists: parameters, resources, attributes,
/// conditions, mappings.
final class ReferenceChecker {
  private final Template template;
  private final ResourceTypes types;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  ReferenceChecker(Template template, ResourceTypes types) {
    this.template = template;
    this.types = types;
    names.addAll(template.resources().sequencedKeySet());
    names.addAll(template.parameters().sequencedKeySet());
    names.addAll(PseudoParameters.ALL);
  }

  List<Finding> check() {
    for (Resource resource : template.resources().values()) {
      String id = resource.logicalId();
      References.in(resource, References.ALL_BRANCHES)
          .forEach(reference -> reference(id, reference));
      resource.condition().ifPresent(condition -> condition(id, condition, resource.at()));
      expressions(resource).forEach(expression -> inside(id, expression));
    }
    for (Output output : template.outputs().values()) {
      References.in(output.value(), References.ALL_BRANCHES)
          .forEach(reference -> reference(output.name(), reference));
      output.condition().ifPresent(condition -> condition(output.name(), condition, output.at()));
      inside(output.name(), output.value());
    }
    template.conditions().forEach(this::conditionsIn);
    return findings;
  }

  /// Every name that is mentioned anywhere, Conditions and Rules included.
  static Set<String> everyName(Template template) {
    Set<String> all = new LinkedHashSet<>();
    List<Expression> expressions = new ArrayList<>();
    template.resources().values().forEach(resource -> expressions.addAll(expressions(resource)));
    template
        .outputs()
        .values()
        .forEach(
            output -> {
              expressions.add(output.value());
              output.exportName().ifPresent(expressions::add);
            });
    template
        .conditions()
        .values()
        .forEach(condition -> Conditions.walk(condition, expressions::add, _ -> {}));
    template
        .rules()
        .values()
        .forEach(
            rule -> {
              rule.condition()
                  .ifPresent(condition -> Conditions.walk(condition, expressions::add, _ -> {}));
              rule.assertions()
                  .forEach(
                      assertion ->
                          Conditions.walk(assertion.condition(), expressions::add, _ -> {}));
            });
    for (Expression expression : expressions) {
      References.in(expression, References.ALL_BRANCHES)
          .forEach(reference -> all.add(reference.name()));
    }
    return all;
  }

  private static List<Expression> expressions(Resource resource) {
    List<Expression> all = new ArrayList<>(List.of(resource.properties()));
    all.addAll(resource.attributes().all());
    return all;
  }

  private void reference(String where, Reference reference) {
    String name = reference.name();
    Resource target = template.resources().get(name);
    switch (reference.how()) {
      case DEPENDS_ON -> {
        if (target == null) {
          error(
              where,
              reference.at(),
              Finding.Check.DANGLING_DEPENDENCY,
              "DependsOn names "
                  + name
                  + ", which is no resource"
                  + Nearest.suggestion(name, template.resources().sequencedKeySet()));
        }
      }
      case REF -> named(where, reference);
      case GET_ATT -> getAtt(where, reference, Optional.ofNullable(target));
      case SUB -> {
        if (reference.attribute().equals(Value.Symbol.REF)) {
          named(where, reference);
        } else {
          getAtt(where, reference, Optional.ofNullable(target));
        }
      }
    }
  }

  private void named(String where, Reference reference) {
    if (!names.contains(reference.name())) {
      error(
          where,
          reference.at(),
          Finding.Check.UNRESOLVED_REFERENCE,
          reference.name()
              + " is neither a parameter nor a resource"
              + Nearest.suggestion(reference.name(), names));
    }
  }

  private void getAtt(String where, Reference reference, Optional<Resource> target) {
    if (target.isEmpty()) {
      error(
          where,
          reference.at(),
          Finding.Check.UNRESOLVED_REFERENCE,
          reference.name()
              + " is no resource"
              + Nearest.suggestion(reference.name(), template.resources().sequencedKeySet()));
      return;
    }
    Optional<ResourceType> type = types.find(target.get().type());
    String attribute = reference.attribute();
    if (type.isPresent() && !attribute.isEmpty() && !type.get().attributes().contains(attribute)) {
      error(
          where,
          reference.at(),
          Finding.Check.UNKNOWN_ATTRIBUTE,
          type.get().name()
              + " has no attribute "
              + attribute
              + Nearest.suggestion(attribute, type.get().attributes()));
    }
  }

  private void condition(String where, String name, Position at) {
    if (!template.conditions().containsKey(name)) {
      error(
          where,
          at,
          Finding.Check.UNDEFINED_CONDITION,
          "there is no condition "
              + name
              + Nearest.suggestion(name, template.conditions().sequencedKeySet()));
    }
  }

  private void conditionsIn(String where, Condition condition) {
    Conditions.walk(
        condition,
        expression -> {
          inside(where, expression);
          References.in(expression, References.ALL_BRANCHES).stream()
              .filter(
                  reference ->
                      reference.how() == Reference.How.GET_ATT || !isKnownBefore(reference.name()))
              .forEach(
                  reference ->
                      error(
                          where,
                          reference.at(),
                          Finding.Check.UNRESOLVED_REFERENCE,
                          "a condition can't know "
                              + reference.name()
                              + "; it sees parameters only"));
        },
        named -> condition(where, named.name(), named.at()));
  }

  private boolean isKnownBefore(String name) {
    return template.parameters().containsKey(name) || PseudoParameters.ALL.contains(name);
  }

  /// Conditions, mappings and transforms that an expression uses.
  private void inside(String where, Expression expression) {
    Expressions.walk(
        expression,
        each -> {
          switch (each) {
            case Expression.If choice -> condition(where, choice.condition(), choice.at());
            case Expression.FindInMap find -> mapping(where, find);
            case Expression.Transform transform ->
                error(
                    where,
                    transform.at(),
                    Finding.Check.REMOTE,
                    "the transform "
                        + transform.name()
                        + " runs at AWS; what it makes can't be checked here");
            default -> {}
          }
        });
  }

  private void mapping(String where, Expression.FindInMap find) {
    Optional<String> map = find.keys().getFirst().literalText();
    if (map.isPresent() && !template.mappings().names().contains(map.get())) {
      error(
          where,
          find.at(),
          Finding.Check.UNKNOWN_MAPPING,
          "there is no mapping "
              + map.get()
              + Nearest.suggestion(map.get(), template.mappings().names()));
      return;
    }
    List<String> keys = find.keys().stream().flatMap(key -> key.literalText().stream()).toList();
    if (keys.size() == 3
        && find.otherwise().isEmpty()
        && template.mappings().find(keys.get(0), keys.get(1), keys.get(2)).isEmpty()) {
      error(
          where,
          find.at(),
          Finding.Check.UNKNOWN_MAPPING,
          "there is no mapping " + String.join("::", keys));
    }
  }

  private void error(String where, Position at, Finding.Check check, String message) {
    findings.add(new Finding(Finding.Severity.ERROR, at, where, "", check, message));
  }
}
