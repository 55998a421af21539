package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A resource's properties as a pricing rule asks for them: known, unknown or absent.
///
/// Paths lead through objects, such as `NetworkConfiguration.AwsvpcConfiguration.Subnets`; through
/// a list, they lead to the first item that has it.
record Properties(Value.Fields fields) {
  /// A property; empty if it is absent.
  Optional<Value> get(String path) {
    Optional<Value> value = Optional.of(fields);
    for (String name : path.split("\\.", -1)) {
      value = value.flatMap(outer -> inside(outer, name));
    }
    return value;
  }

  /// Inside of something that only AWS knows, everything is unknown; inside of text is nothing.
  private static Optional<Value> inside(Value outer, String name) {
    return switch (outer) {
      case Value.Fields object -> object.get(name);
      case Value.Items(List<Value> items) ->
          items.stream().flatMap(it -> inside(it, name).stream()).findFirst();
      default -> outer.known() ? Optional.empty() : Optional.of(outer);
    };
  }

  boolean has(String path) {
    return get(path).isPresent();
  }

  Fact<String> text(String path) {
    return get(path).map(value -> text(path, value)).orElseGet(() -> Fact.unknown(leftToAws(path)));
  }

  static String leftToAws(String path) {
    return "the template leaves " + path + " to AWS";
  }

  /// The text of a property, or what AWS takes if it is absent.
  Fact<String> text(String path, String otherwise) {
    return has(path) ? text(path) : Fact.is(otherwise);
  }

  Fact<BigDecimal> number(String path) {
    return text(path).then(text -> number(path, text));
  }

  /// The number in a property, or what AWS takes if it is absent.
  Fact<BigDecimal> number(String path, BigDecimal otherwise) {
    return has(path) ? number(path) : Fact.is(otherwise);
  }

  /// The truth of a property, or what AWS takes if it is absent.
  Fact<Boolean> truth(String path, boolean otherwise) {
    return text(path, Boolean.toString(otherwise)).map(Boolean::parseBoolean);
  }

  /// The items of a list, none if it is absent. They may be symbols, and count all the same.
  Fact<List<Value>> items(String path) {
    Optional<Value> value = get(path);
    if (value.isEmpty()) {
      return Fact.is(List.of());
    }
    return value.get() instanceof Value.Items(List<Value> items)
        ? Fact.is(items)
        : Fact.unknown(path + " can't be counted before it is made");
  }

  static Fact<String> text(String path, Value value) {
    return value
        .asText()
        .map(Fact::is)
        .orElseGet(() -> Fact.unknown(path + " isn't known before it is made"));
  }

  private static Fact<BigDecimal> number(String path, String text) {
    return Value.text(text)
        .asNumber()
        .map(Fact::is)
        .orElseGet(() -> Fact.unknown(path + " is no number: " + text));
  }
}
