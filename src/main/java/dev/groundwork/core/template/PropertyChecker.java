package dev.groundwork.core.template;

import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Holds the properties of one resource against its type.
final class PropertyChecker {
  private static final PropertyType TEXT =
      new PropertyType.Primitive(PropertyType.Kind.STRING, List.of());

  private final Template template;
  private final Resource resource;
  private final ResourceType type;
  private final Findings findings;
  private final LiteralChecker literals;
  private final DescriptionChecker descriptions;
  private final Map<String, Boolean> assumed = new HashMap<>();

  PropertyChecker(Template template, Resource resource, ResourceType type) {
    this.template = template;
    this.resource = resource;
    this.type = type;
    this.findings = new Findings(resource.logicalId());
    resource.condition().ifPresent(condition -> assumed.put(condition, true));
    this.literals = new LiteralChecker(findings);
    this.descriptions = new DescriptionChecker(type.name(), findings);
  }

  List<Finding> check() {
    top(resource.properties());
    return findings.all();
  }

  private void top(Expression properties) {
    switch (properties) {
      case Expression.ObjectOf object ->
          members(type.properties(), object, "Properties", type.name());
      case Expression.If choice -> branches(choice, this::top);
      default -> {} // AWS::NoValue or a transform
    }
  }

  private void members(
      SequencedMap<String, ResourceType.Property> known,
      Expression.ObjectOf object,
      String path,
      String owner) {
    object
        .members()
        .forEach(
            (name, member) -> {
              ResourceType.Property property = known.get(name);
              String inner = path + "/" + name;
              if (property == null) {
                findings.error(
                    member.keyAt(),
                    inner,
                    Finding.Check.UNKNOWN_PROPERTY,
                    owner
                        + " has no property "
                        + name
                        + Nearest.suggestion(name, known.sequencedKeySet()));
              } else {
                if (property.required()) {
                  removal(member.value(), inner);
                }
                descriptions.check(name, member.value(), inner);
                value(property.type(), member.value(), inner);
              }
            });
    known.forEach(
        (name, property) -> {
          if (property.required() && !object.members().containsKey(name)) {
            findings.error(
                object.at(),
                path,
                Finding.Check.MISSING_PROPERTY,
                owner + " needs the property " + name);
          }
        });
  }

  /// A required property that a branch takes away.
  private void removal(Expression value, String path) {
    if (value.isNoValue()) {
      findings.error(
          value.at(),
          path,
          Finding.Check.MISSING_PROPERTY,
          "the property is required, but AWS::NoValue removes it");
    } else if (value instanceof Expression.If choice) {
      branches(choice, branch -> removal(branch, path));
    }
  }

  private void value(PropertyType wanted, Expression value, String path) {
    if (value.isNoValue() || wanted instanceof PropertyType.Json) {
      return;
    }
    switch (value) {
      case Expression.If choice -> branches(choice, branch -> value(wanted, branch, path));
      case Expression.Literal literal -> literal(wanted, literal, path);
      case Expression.ListOf list -> list(wanted, list, path);
      case Expression.ObjectOf object -> object(wanted, object, path);
      case Expression.Ref ref -> ref(wanted, ref, path);
      case Expression.Sub _, Expression.Join _, Expression.Base64 _, Expression.ToJsonString _ ->
          shape(wanted, value, path, "text", PropertyType::takesText);
      case Expression.Split _, Expression.GetAzs _, Expression.Cidr _ ->
          shape(wanted, value, path, "a list", PropertyType::takesList);
      // What these give is only known once they are resolved.
      case Expression.GetAtt _,
          Expression.Select _,
          Expression.FindInMap _,
          Expression.ImportValue _,
          Expression.StackOutput _,
          Expression.Length _,
          Expression.Transform _ -> {}
    }
  }

  /// Checks both branches, except one that can't be reached: the resource's own condition, or that
  /// of an `Fn::If` around this one, has been decided already.
  private void branches(Expression.If choice, Consumer<Expression> check) {
    @Nullable Boolean decided = assumed.get(choice.condition());
    if (!Boolean.FALSE.equals(decided)) {
      assuming(choice.condition(), true, decided, () -> check.accept(choice.then()));
    }
    if (!Boolean.TRUE.equals(decided)) {
      assuming(choice.condition(), false, decided, () -> check.accept(choice.otherwise()));
    }
  }

  private void assuming(String condition, boolean truth, @Nullable Boolean before, Runnable check) {
    assumed.put(condition, truth);
    check.run();
    if (before == null) {
      assumed.remove(condition);
    }
  }

  private void literal(PropertyType wanted, Expression.Literal literal, String path) {
    switch (wanted) {
      case PropertyType.Primitive primitive -> literals.check(primitive, literal, path);
      case PropertyType.AnyOf any -> anyOf(any, literal, path);
      case PropertyType.ListOf _, PropertyType.MapOf _, PropertyType.Nested _, PropertyType.Tag _ ->
          mismatch(wanted, literal.at(), path, literal.scalar().noun());
      case PropertyType.Json _ -> {}
    }
  }

  private void list(PropertyType wanted, Expression.ListOf list, String path) {
    switch (wanted) {
      case PropertyType.ListOf(PropertyType element) -> {
        for (int i = 0; i < list.items().size(); i++) {
          value(element, list.items().get(i), path + "/" + i);
        }
      }
      case PropertyType.AnyOf any -> anyOf(any, list, path);
      case PropertyType.Primitive _,
          PropertyType.MapOf _,
          PropertyType.Nested _,
          PropertyType.Tag _ ->
          mismatch(wanted, list.at(), path, "a list");
      case PropertyType.Json _ -> {}
    }
  }

  private void object(PropertyType wanted, Expression.ObjectOf object, String path) {
    switch (wanted) {
      case PropertyType.Nested nested -> members(type.members(nested), object, path, nested.name());
      case PropertyType.Tag _ -> tag(object, path);
      case PropertyType.MapOf(PropertyType element) ->
          object
              .members()
              .forEach((name, member) -> value(element, member.value(), path + "/" + name));
      case PropertyType.AnyOf any -> anyOf(any, object, path);
      case PropertyType.Primitive _, PropertyType.ListOf _ ->
          mismatch(wanted, object.at(), path, "an object");
      case PropertyType.Json _ -> {}
    }
  }

  private void tag(Expression.ObjectOf tag, String path) {
    for (String name : List.of("Key", "Value")) {
      tag.get(name)
          .ifPresentOrElse(
              value -> value(TEXT, value, path + "/" + name),
              () ->
                  findings.error(
                      tag.at(), path, Finding.Check.MISSING_PROPERTY, "a tag needs " + name));
    }
  }

  /// Right if one of the alternatives finds nothing to say; otherwise what the first one says.
  private void anyOf(PropertyType.AnyOf any, Expression value, String path) {
    findings.firstUnlessOneIsClean(
        any.types().stream().map(each -> (Runnable) () -> value(each, value, path)).toList());
  }

  private void ref(PropertyType wanted, Expression.Ref ref, String path) {
    Parameter parameter = template.parameters().get(ref.name());
    if (parameter != null && parameter.type().isList()) {
      shape(wanted, ref, path, "a list", PropertyType::takesList);
    } else if (parameter != null || template.resources().containsKey(ref.name())) {
      shape(wanted, ref, path, "text", PropertyType::takesText);
    }
    if (parameter != null && wanted instanceof PropertyType.Primitive primitive) {
      choices(primitive, parameter, path);
    }
  }

  /// The values that a parameter allows must all be ones that the property knows.
  private void choices(PropertyType.Primitive wanted, Parameter parameter, String path) {
    List<String> unknown =
        parameter.constraints().allowedValues().stream()
            .filter(value -> !value.isEmpty() && !wanted.allowedValues().contains(value))
            .toList();
    if (!wanted.allowedValues().isEmpty() && !unknown.isEmpty()) {
      findings.warn(
          parameter.at(),
          path,
          Finding.Check.VALUE_NOT_KNOWN,
          "parameter "
              + parameter.name()
              + " allows "
              + String.join(", ", unknown)
              + ", which the property doesn't know");
    }
  }

  private void shape(
      PropertyType wanted,
      Expression value,
      String path,
      String found,
      Predicate<PropertyType> fits) {
    if (!fits.test(wanted)) {
      mismatch(wanted, value.at(), path, found);
    }
  }

  private void mismatch(PropertyType wanted, Position at, String path, String found) {
    findings.error(
        at, path, Finding.Check.WRONG_TYPE, "must be " + wanted.noun() + ", not " + found);
  }
}
