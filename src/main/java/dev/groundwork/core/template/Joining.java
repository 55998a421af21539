package dev.groundwork.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts text together from known and symbolic parts, and takes it apart again.
final class Joining {
  private Joining() {}

  /// The parts one after another: known text where every part is known, the symbol itself where
  /// there is only one.
  ///
  /// @param parts scalars, symbols and joined texts
  /// @throws IllegalArgumentException if a part is a list or an object
  static Value of(List<Value> parts) {
    List<Value> merged = new ArrayList<>();
    parts.forEach(part -> append(merged, part));
    if (merged.isEmpty()) {
      return Value.text("");
    }
    return merged.size() == 1 ? merged.getFirst() : new Value.Joined(merged);
  }

  private static void append(List<Value> merged, Value part) {
    switch (part) {
      case Value.Joined(List<Value> inner) -> inner.forEach(each -> append(merged, each));
      case Value.Symbol symbol -> merged.add(symbol);
      case Value.Text _, Value.Num _, Value.Bool _ ->
          appendText(merged, part.asText().orElseThrow());
      case Value.Items _, Value.Fields _ ->
          throw new IllegalArgumentException("not text: " + part.display());
    }
  }

  private static void appendText(List<Value> merged, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!merged.isEmpty() && merged.getLast() instanceof Value.Text(String before)) {
      merged.removeLast();
      merged.add(Value.text(before + text));
    } else {
      merged.add(Value.text(text));
    }
  }

  /// Whether parts of which some aren't known can come to a text, by what is known of them.
  static boolean mayBe(List<Value> parts, String text) {
    String pattern =
        parts.stream()
            .map(part -> part.asText().map(Pattern::quote).orElse(".*"))
            .collect(Collectors.joining());
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
  }

  /// `Fn::Join`: the items with a delimiter between them.
  static Value join(String delimiter, List<Value> items) {
    List<Value> parts = new ArrayList<>();
    for (Value item : items) {
      if (!parts.isEmpty()) {
        parts.add(Value.text(delimiter));
      }
      parts.add(item);
    }
    return of(parts);
  }

  /// `Fn::Split`: the pieces between delimiters. A symbol is taken to hold no comma (no id, ARN or
  /// address has one), so a comma-separated text of symbols splits; whether it holds another
  /// delimiter can't be known, and the result is then itself a symbol.
  static Value split(String delimiter, Value source) {
    return switch (source) {
      case Value.Symbol symbol -> splitSymbol(delimiter, symbol);
      case Value.Joined(List<Value> parts) when delimiter.equals(",") ->
          new Value.Items(splitParts(parts));
      case Value.Joined(List<Value> parts) -> derived(parts, "Split(" + delimiter + ")", source);
      case Value.Text _, Value.Num _, Value.Bool _ ->
          new Value.Items(pieces(delimiter, source.asText().orElseThrow()));
      case Value.Items _, Value.Fields _ ->
          throw new IllegalArgumentException("not text: " + source.display());
    };
  }

  private static Value splitSymbol(String delimiter, Value.Symbol symbol) {
    String joined = "|Join(" + delimiter + ")";
    if (symbol.attribute().endsWith(joined)) {
      String list = symbol.attribute().substring(0, symbol.attribute().length() - joined.length());
      return new Value.Symbol(symbol.stack(), symbol.logicalId(), symbol.type(), list);
    }
    return delimiter.equals(",")
        ? new Value.Items(List.of(symbol))
        : symbol.derived("Split(" + delimiter + ")");
  }

  /// What a function makes of a text whose symbols hide the answer: a symbol that names the whole
  /// text.
  static Value.Symbol derived(Value source, String function) {
    return switch (source) {
      case Value.Symbol symbol -> symbol.derived(function);
      case Value.Joined(List<Value> parts) -> derived(parts, function, source);
      case Value.Text _, Value.Num _, Value.Bool _, Value.Items _, Value.Fields _ ->
          throw new IllegalArgumentException("known: " + source.display());
    };
  }

  private static Value.Symbol derived(List<Value> parts, String function, Value whole) {
    Value.Symbol first =
        parts.stream()
            .filter(Value.Symbol.class::isInstance)
            .map(Value.Symbol.class::cast)
            .findFirst()
            .orElseThrow();
    return new Value.Symbol(
        first.stack(), first.logicalId(), first.type(), "(" + whole.display() + ")|" + function);
  }

  private static List<Value> splitParts(List<Value> parts) {
    List<List<Value>> groups = new ArrayList<>();
    groups.add(new ArrayList<>());
    for (Value part : parts) {
      if (part instanceof Value.Text(String text)) {
        List<Value> pieces = pieces(",", text);
        groups.getLast().add(pieces.getFirst());
        pieces.stream().skip(1).forEach(piece -> groups.add(new ArrayList<>(List.of(piece))));
      } else {
        groups.getLast().add(part);
      }
    }
    return groups.stream().map(Joining::of).toList();
  }

  private static List<Value> pieces(String delimiter, String text) {
    List<Value> pieces = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
      pieces.add(Value.text(text.substring(from, at)));
      from = at + delimiter.length();
    }
    pieces.add(Value.text(text.substring(from)));
    return pieces;
  }
}
