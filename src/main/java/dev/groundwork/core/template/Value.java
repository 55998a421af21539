package dev.groundwork.core.template;

import dev.groundwork.core.document.Numbers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What a template's expression comes to. Immutable; equality is by content.
public sealed interface Value {
  /// Known text.
  record Text(String text) implements Value {}

  /// A number written without quotes, exact.
  record Num(BigDecimal number) implements Value {}

  /// True or false, written without quotes.
  record Bool(boolean truth) implements Value {}

  /// A list.
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// An object: fields by name, in the template's order.
  record Fields(SequencedMap<String, Value> fields) implements Value {
    /// No field at all.
    public static final Fields NONE = new Fields(new LinkedHashMap<>());

    public Fields {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    /// The value of one field.
    public Optional<Value> get(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    /// The known text of one field; numbers and booleans as CloudFormation writes them.
    public Optional<String> text(String name) {
      return get(name).flatMap(Value::asText);
    }

    /// The number in one field, written as number or as text.
    public Optional<BigDecimal> number(String name) {
      return get(name).flatMap(Value::asNumber);
    }

    /// The boolean in one field, written as boolean or as text.
    public Optional<Boolean> truth(String name) {
      return get(name).flatMap(Value::asTruth);
    }

    /// The items of one field; empty if it is absent or no list.
    public List<Value> items(String name) {
      return get(name).orElse(NONE) instanceof Items list ? list.items() : List.of();
    }

    /// The object in one field; without fields if it is absent or no object.
    public Fields object(String name) {
      return get(name).orElse(NONE) instanceof Fields inner ? inner : NONE;
    }
  }

  /// Something that only AWS decides, when it makes the resource: an id, an endpoint, the account.
  /// Two symbols are the same value exactly if they are equal. A symbol is never the empty text.
  ///
  /// @param stack the stack it belongs to; empty for what belongs to none (the account id, an
  ///   export)
  /// @param logicalId the resource, or the name of a pseudo parameter, export or SSM parameter
  /// @param type the resource's type, or the pseudo parameter's name
  /// @param attribute what of it: [#REF] or an attribute's name, followed by the functions that
  ///   were applied to it
  record Symbol(String stack, String logicalId, String type, String attribute) implements Value {
    /// The attribute of a symbol that stands for `Ref`.
    public static final String REF = "Ref";

    /// What a function makes of this symbol: again a symbol, the same for the same function.
    Symbol derived(String function) {
      return new Symbol(stack, logicalId, type, attribute + "|" + function);
    }
  }

  /// Text made of parts of which at least one is a [Symbol]; neighbouring texts are one part. Made
  /// by [Joining].
  record Joined(List<Value> parts) implements Value {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /// Known text.
  static Value text(String text) {
    return new Text(text);
  }

  /// The text of a known scalar, as CloudFormation hands it to a property of type string; empty for
  /// lists, objects and whatever holds a symbol.
  default Optional<String> asText() {
    return switch (this) {
      case Text(String text) -> Optional.of(text);
      case Num(BigDecimal number) -> Optional.of(number.toPlainString());
      case Bool(boolean truth) -> Optional.of(Boolean.toString(truth));
      case Items _, Fields _, Symbol _, Joined _ -> Optional.empty();
    };
  }

  /// The number that a known scalar holds, also when it is written as text.
  default Optional<BigDecimal> asNumber() {
    return asText().flatMap(Numbers::exact);
  }

  /// The boolean that a known scalar holds, also when it is written as the text `true` or `false`.
  default Optional<Boolean> asTruth() {
    return asText()
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::parseBoolean);
  }

  /// Whether no symbol is inside.
  default boolean known() {
    return switch (this) {
      case Text _, Num _, Bool _ -> true;
      case Symbol _, Joined _ -> false;
      case Items(List<Value> items) -> items.stream().allMatch(Value::known);
      case Fields(SequencedMap<String, Value> fields) ->
          fields.values().stream().allMatch(Value::known);
    };
  }

  /// The value for people: lists and objects as JSON, symbols as `${stack.Resource.attribute}`.
  default String display() {
    return switch (this) {
      case Text _, Num _, Bool _ -> asText().orElseThrow();
      case Symbol(String stack, String id, String _, String attribute) ->
          "${"
              + (stack.isEmpty() ? "" : stack + ".")
              + id
              + (attribute.equals(Symbol.REF) ? "" : "." + attribute)
              + "}";
      case Joined(List<Value> parts) ->
          String.join("", parts.stream().map(Value::display).toList());
      case Items _, Fields _ -> JsonText.of(this).display();
    };
  }

  /// The value as plain Java (`String`, `BigDecimal`, `Boolean`, `List`, `Map`), for a JSON writer.
  /// Symbols become their [#display].
  default Object plain() {
    return switch (this) {
      case Text(String text) -> text;
      case Num(BigDecimal number) -> number;
      case Bool(boolean truth) -> truth;
      case Symbol _, Joined _ -> display();
      case Items(List<Value> items) -> items.stream().map(Value::plain).toList();
      case Fields(SequencedMap<String, Value> fields) -> {
        SequencedMap<String, Object> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> plain.put(name, value.plain()));
        yield plain;
      }
    };
  }
}
