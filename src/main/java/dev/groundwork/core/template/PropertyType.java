package dev.groundwork.core.template;

import java.util.List;

/// What a property of a resource takes, by AWS's resource schemas.
public sealed interface PropertyType {
  /// A single value.
  ///
  /// @param kind what it must look like
  /// @param allowedValues those that AWS knew when the export was made; empty if any is allowed
  record Primitive(Kind kind, List<String> allowedValues) implements PropertyType {
    public Primitive {
      allowedValues = List.copyOf(allowedValues);
    }
  }

  /// The kinds of single values.
  enum Kind {
    STRING("text"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    BOOLEAN("true or false");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /// What it is called in messages.
    public String noun() {
      return noun;
    }
  }

  /// A list.
  record ListOf(PropertyType element) implements PropertyType {}

  /// An object whose keys are free.
  record MapOf(PropertyType element) implements PropertyType {}

  /// An object with known members, described in the resource type's own [ResourceType#types].
  record Nested(String name) implements PropertyType {}

  /// A tag: `Key` and `Value`.
  record Tag() implements PropertyType {}

  /// Anything: a policy document, for example.
  record Json() implements PropertyType {}

  /// Any of several.
  record AnyOf(List<PropertyType> types) implements PropertyType {
    public AnyOf {
      types = List.copyOf(types);
    }
  }

  /// Whether text of unknown content may stand here.
  default boolean takesText() {
    return switch (this) {
      case Primitive _, Json _ -> true;
      case AnyOf(List<PropertyType> types) -> types.stream().anyMatch(PropertyType::takesText);
      case ListOf _, MapOf _, Nested _, Tag _ -> false;
    };
  }

  /// Whether a list of unknown content may stand here.
  default boolean takesList() {
    return switch (this) {
      case ListOf _, Json _ -> true;
      case AnyOf(List<PropertyType> types) -> types.stream().anyMatch(PropertyType::takesList);
      case Primitive _, MapOf _, Nested _, Tag _ -> false;
    };
  }

  /// What it takes, for messages.
  default String noun() {
    return switch (this) {
      case Primitive primitive -> primitive.kind().noun();
      case ListOf _ -> "a list";
      case MapOf _, Nested _, Tag _ -> "an object";
      case Json _ -> "JSON";
      case AnyOf(List<PropertyType> types) ->
          String.join(" or ", types.stream().map(PropertyType::noun).distinct().toList());
    };
  }
}
