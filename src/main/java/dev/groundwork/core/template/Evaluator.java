package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Computes expressions. A result of `null` is `AWS::NoValue`.
final class Evaluator {
  private final Mappings mappings;
  private final Pseudo pseudo;
  private final Surroundings surroundings;
  private final Names names;
  private final Arguments arguments;

  Evaluator(Mappings mappings, Pseudo pseudo, Surroundings surroundings, Names names) {
    this.mappings = mappings;
    this.pseudo = pseudo;
    this.surroundings = surroundings;
    this.names = names;
    this.arguments = new Arguments(this::evaluate);
  }

  @Nullable Value evaluate(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> literal.value();
      case Expression.ListOf(List<Expression> items, Position _) -> new Value.Items(all(items));
      case Expression.ObjectOf object -> fields(object);
      case Expression.Ref ref -> ref.isNoValue() ? null : names.ref(ref.name(), ref.at());
      case Expression.GetAtt getAtt ->
          names.attribute(
              getAtt.logicalId(),
              arguments.text(getAtt.attribute(), "the attribute of Fn::GetAtt"),
              getAtt.at());
      case Expression.Sub sub -> sub(sub);
      case Expression.Join join -> join(join);
      case Expression.Select select -> select(select);
      case Expression.Split split -> split(split);
      case Expression.If choice -> evaluate(branch(choice));
      case Expression.FindInMap find -> findInMap(find);
      case Expression.ImportValue imported -> importValue(imported);
      case Expression.StackOutput output -> stackOutput(output);
      case Expression.GetAzs zones -> zones(zones);
      case Expression.Base64(Expression text, Position _) ->
          base64(arguments.scalar(text, "Fn::Base64"));
      case Expression.Cidr cidr -> cidr(cidr);
      case Expression.ToJsonString(Expression value, Position _) ->
          JsonText.of(arguments.required(value, "Fn::ToJsonString"));
      case Expression.Length(Expression list, Position at) ->
          length(arguments.required(list, "Fn::Length"), at);
      case Expression.Transform(String name, Position at) ->
          throw new InvalidDocument(
              at, "the transform " + name + " runs at AWS; Groundwork takes plain templates");
    };
  }

  /// The members of an object without those whose value is `AWS::NoValue`.
  Value.Fields fields(Expression.ObjectOf object) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, member) -> {
              Value value = evaluate(member.value());
              if (value != null) {
                fields.put(name, value);
              }
            });
    return new Value.Fields(fields);
  }

  /// The branch that an `Fn::If` takes.
  Expression branch(Expression.If choice) {
    return switch (names.condition(choice.condition(), choice.at())) {
      case TRUE -> choice.then();
      case FALSE -> choice.otherwise();
      case UNKNOWN -> throw undecided(choice.condition(), choice.at());
    };
  }

  static InvalidDocument undecided(String condition, Position at) {
    return new InvalidDocument(
        at,
        "condition "
            + condition
            + " can't be decided yet: it compares a value that AWS only makes later");
  }

  private List<Value> all(List<Expression> items) {
    List<Value> values = new ArrayList<>();
    for (Expression item : items) {
      Value value = evaluate(item);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Value sub(Expression.Sub sub) {
    List<Value> parts = new ArrayList<>();
    for (SubPart part : sub.text()) {
      switch (part) {
        case SubPart.Literal(String text) -> parts.add(Value.text(text));
        case SubPart.Variable(String name) -> parts.add(variable(sub, name));
      }
    }
    return Joining.of(parts);
  }

  private Value variable(Expression.Sub sub, String name) {
    Expression given = sub.variables().get(name);
    if (given != null) {
      return arguments.scalar(given, "the variable " + name + " of Fn::Sub");
    }
    int dot = name.indexOf('.');
    Value value =
        dot < 0
            ? names.ref(name, sub.at())
            : names.attribute(name.substring(0, dot), name.substring(dot + 1), sub.at());
    return arguments.scalar(value, sub.at(), "the variable " + name + " of Fn::Sub");
  }

  private Value join(Expression.Join join) {
    String delimiter = arguments.text(join.delimiter(), "the delimiter of Fn::Join");
    Value values = arguments.required(join.values(), "Fn::Join");
    if (values instanceof Value.Symbol symbol) {
      return symbol.derived("Join(" + delimiter + ")");
    }
    List<Value> items = arguments.items(values, join.at(), "Fn::Join");
    items.forEach(item -> arguments.scalar(item, join.at(), "an item of Fn::Join"));
    return Joining.join(delimiter, items);
  }

  private Value select(Expression.Select select) {
    int index = arguments.wholeNumber(select.index(), "the index of Fn::Select");
    Value values = arguments.required(select.values(), "Fn::Select");
    if (values instanceof Value.Symbol symbol) {
      return symbol.derived("Select(" + index + ")");
    }
    List<Value> items = arguments.items(values, select.at(), "Fn::Select");
    if (index < 0 || index >= items.size()) {
      throw new InvalidDocument(
          select.at(),
          "Template error: Fn::Select cannot select nonexistent value at index " + index);
    }
    return items.get(index);
  }

  private Value split(Expression.Split split) {
    String delimiter = arguments.text(split.delimiter(), "the delimiter of Fn::Split");
    if (delimiter.isEmpty()) {
      throw new InvalidDocument(
          split.at(), "Template error: the delimiter of Fn::Split must not be empty");
    }
    return Joining.split(delimiter, arguments.scalar(split.source(), "Fn::Split"));
  }

  private @Nullable Value findInMap(Expression.FindInMap find) {
    List<String> keys =
        find.keys().stream().map(key -> arguments.text(key, "a key of Fn::FindInMap")).toList();
    Value found = mappings.find(keys.get(0), keys.get(1), keys.get(2)).orElse(null);
    if (found == null && find.otherwise().isPresent()) {
      return evaluate(find.otherwise().get());
    }
    if (found == null) {
      throw new InvalidDocument(
          find.at(), "Template error: Unable to get mapping for " + String.join("::", keys));
    }
    return found;
  }

  private Value importValue(Expression.ImportValue imported) {
    String name = arguments.text(imported.name(), "the name of Fn::ImportValue");
    try {
      return surroundings.export(name);
    } catch (Unanswerable e) {
      throw new InvalidDocument(imported.at(), e.reason());
    }
  }

  private Value stackOutput(Expression.StackOutput output) {
    String stack = arguments.text(output.stack(), "the stack of Fn::GetStackOutput");
    String name = arguments.text(output.output(), "the output of Fn::GetStackOutput");
    String region =
        output
            .region()
            .map(given -> arguments.text(given, "the region of Fn::GetStackOutput"))
            .orElse(pseudo.region());
    try {
      return surroundings.stackOutput(stack, name, region);
    } catch (Unanswerable e) {
      throw new InvalidDocument(output.at(), e.reason());
    }
  }

  private Value zones(Expression.GetAzs zones) {
    String region = arguments.text(zones.region(), "the region of Fn::GetAZs");
    List<String> names = surroundings.zones(region.isEmpty() ? pseudo.region() : region);
    return new Value.Items(names.stream().map(Value::text).toList());
  }

  private static Value base64(Value text) {
    return text.asText()
        .map(
            known ->
                Value.text(
                    Base64.getEncoder().encodeToString(known.getBytes(StandardCharsets.UTF_8))))
        .orElseGet(() -> Joining.derived(text, "Base64"));
  }

  private Value cidr(Expression.Cidr cidr) {
    int count = arguments.wholeNumber(cidr.arguments().get(1), "the count of Fn::Cidr");
    Value block = arguments.scalar(cidr.arguments().getFirst(), "Fn::Cidr");
    if (count < 1 || count > Cidr.MOST) {
      throw new InvalidDocument(
          cidr.at(), "Template error: Fn::Cidr: the count must be between 1 and 256, not " + count);
    }
    if (block.asText().isEmpty()) {
      List<Value> pieces = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        pieces.add(Joining.derived(block, "Cidr(" + i + ")"));
      }
      return new Value.Items(pieces);
    }
    String address = block.asText().get();
    int bits =
        cidr.arguments().size() == 3
            ? arguments.wholeNumber(cidr.arguments().get(2), "the bits of Fn::Cidr")
            : address.contains(":") ? 64 : 8;
    try {
      return new Value.Items(Cidr.split(address, count, bits).stream().map(Value::text).toList());
    } catch (Unanswerable e) {
      throw new InvalidDocument(cidr.at(), "Template error: Fn::Cidr: " + e.reason());
    }
  }

  private Value length(Value list, Position at) {
    if (list instanceof Value.Symbol symbol) {
      return symbol.derived("Length");
    }
    return new Value.Num(BigDecimal.valueOf(arguments.items(list, at, "Fn::Length").size()));
  }
}
