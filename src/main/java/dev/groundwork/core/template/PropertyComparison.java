package dev.groundwork.core.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares two states of one resource, down to the values that differ: the content of a change
/// set.
public final class PropertyComparison {
  private final Optional<ResourceType> type;
  private final List<PropertyDifference> differences = new ArrayList<>();

  private PropertyComparison(Optional<ResourceType> type) {
    this.type = type;
  }

  /// Compares what a resource is with what it shall be. A value that is only known later must be a
  /// symbol in the latter.
  ///
  /// @param types those of which is known what causes a replacement; of others nothing does
  /// @return the differences, those of properties first
  public static List<PropertyDifference> between(
      ResolvedResource before, ResolvedResource after, ResourceTypes types) {
    return new PropertyComparison(types.find(after.type())).compare(before, after);
  }

  private List<PropertyDifference> compare(ResolvedResource before, ResolvedResource after) {
    Set<String> names = union(before.properties(), after.properties());
    for (String name : names) {
      Optional<ResourceType.Property> property = type.flatMap(known -> known.property(name));
      values(
          name.equals("Tags") ? PropertyDifference.Scope.TAGS : PropertyDifference.Scope.PROPERTIES,
          "/Properties/" + escaped(name),
          before.properties().get(name).orElse(null),
          after.properties().get(name).orElse(null),
          property.map(ResourceType.Property::recreation).orElse(Recreation.NEVER),
          property.map(ResourceType.Property::type).orElse(new PropertyType.Json()));
    }
    attributes(before, after);
    return differences;
  }

  private void attributes(ResolvedResource before, ResolvedResource after) {
    attribute(PropertyDifference.Scope.METADATA, before.metadata(), after.metadata());
    attribute(
        PropertyDifference.Scope.CREATION_POLICY,
        fields(before.policies().creation()),
        fields(after.policies().creation()));
    attribute(
        PropertyDifference.Scope.UPDATE_POLICY,
        fields(before.policies().update()),
        fields(after.policies().update()));
    attribute(
        PropertyDifference.Scope.DELETION_POLICY,
        word(before.deletionPolicy()),
        word(after.deletionPolicy()));
    attribute(
        PropertyDifference.Scope.UPDATE_REPLACE_POLICY,
        word(before.updateReplacePolicy()),
        word(after.updateReplacePolicy()));
  }

  private static Value fields(Optional<Value.Fields> policy) {
    return policy.orElse(Value.Fields.NONE);
  }

  private static Value word(DeletionPolicy policy) {
    return Value.text(policy.word());
  }

  private void attribute(PropertyDifference.Scope scope, Value before, Value after) {
    if (!same(before, after)) {
      differences.add(
          new PropertyDifference(
              scope,
              "/" + scope.word(),
              Optional.of(before),
              Optional.of(after),
              Recreation.NEVER));
    }
  }

  /// Goes down as long as both sides have the same shape, the recreation growing on the way.
  private void values(
      PropertyDifference.Scope scope,
      String path,
      @Nullable Value before,
      @Nullable Value after,
      Recreation recreation,
      PropertyType type) {
    if (before != null && after != null && same(before, after)) {
      return;
    }
    if (before instanceof Value.Fields a && after instanceof Value.Fields b) {
      for (String name : union(a, b)) {
        Optional<ResourceType.Property> member = member(type, name);
        values(
            scope,
            path + "/" + escaped(name),
            a.get(name).orElse(null),
            b.get(name).orElse(null),
            recreation.or(member.map(ResourceType.Property::recreation).orElse(Recreation.NEVER)),
            member.map(ResourceType.Property::type).orElse(element(type)));
      }
    } else if (before instanceof Value.Items a
        && after instanceof Value.Items b
        && a.items().size() == b.items().size()) {
      for (int i = 0; i < a.items().size(); i++) {
        values(
            scope, path + "/" + i, a.items().get(i), b.items().get(i), recreation, element(type));
      }
    } else {
      Recreation inside = recreation.or(deepest(type, before)).or(deepest(type, after));
      differences.add(
          new PropertyDifference(
              scope, path, Optional.ofNullable(before), Optional.ofNullable(after), inside));
    }
  }

  private Optional<ResourceType.Property> member(PropertyType owner, String name) {
    return owner instanceof PropertyType.Nested nested
        ? type.map(known -> known.members(nested)).map(members -> members.get(name))
        : Optional.empty();
  }

  private static PropertyType element(PropertyType type) {
    return switch (type) {
      case PropertyType.ListOf(PropertyType element) -> element;
      case PropertyType.MapOf(PropertyType element) -> element;
      case PropertyType.Primitive _,
          PropertyType.Nested _,
          PropertyType.Tag _,
          PropertyType.Json _,
          PropertyType.AnyOf _ ->
          new PropertyType.Json();
    };
  }

  /// What members of a value that comes or goes as a whole would cause.
  private Recreation deepest(PropertyType type, @Nullable Value value) {
    Recreation worst = Recreation.NEVER;
    if (value instanceof Value.Fields(var fields)) {
      for (Map.Entry<String, Value> field : fields.entrySet()) {
        Optional<ResourceType.Property> member = member(type, field.getKey());
        worst =
            worst
                .or(member.map(ResourceType.Property::recreation).orElse(Recreation.NEVER))
                .or(
                    deepest(
                        member.map(ResourceType.Property::type).orElse(element(type)),
                        field.getValue()));
      }
    } else if (value instanceof Value.Items(List<Value> items)) {
      for (Value item : items) {
        worst = worst.or(deepest(element(type), item));
      }
    }
    return worst;
  }

  /// Scalars are the same if their texts are: AWS takes `80` and `"80"` alike.
  private static boolean same(Value before, Value after) {
    if (before.equals(after)) {
      return true;
    }
    if (before instanceof Value.Items(List<Value> a)
        && after instanceof Value.Items(List<Value> b)) {
      return a.size() == b.size()
          && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
    }
    if (before instanceof Value.Fields a && after instanceof Value.Fields b) {
      return a.fields().keySet().equals(b.fields().keySet())
          && a.fields().entrySet().stream()
              .allMatch(
                  field ->
                      b.get(field.getKey())
                          .filter(other -> same(field.getValue(), other))
                          .isPresent());
    }
    Optional<String> text = before.asText();
    return text.isPresent() && text.equals(after.asText());
  }

  private static Set<String> union(Value.Fields before, Value.Fields after) {
    Set<String> names = new LinkedHashSet<>(after.fields().sequencedKeySet());
    names.addAll(before.fields().sequencedKeySet());
    return names;
  }

  /// A name inside a JSON pointer.
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
