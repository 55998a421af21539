package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.ScalarKind;
import dev.groundwork.core.document.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Turns a document's nodes into expressions, checking that each intrinsic function has arguments
/// of the right shape.
final class ExpressionReader {
  private ExpressionReader() {}

  static Expression read(Node node) {
    return switch (node) {
      case Scalar scalar when scalar.kind() == ScalarKind.NULL ->
          throw new InvalidDocument(
              scalar.at(), "Template format error: null values are not allowed in templates");
      case Scalar scalar -> new Expression.Literal(scalar);
      case Sequence list ->
          new Expression.ListOf(
              list.items().stream().map(ExpressionReader::read).toList(), list.at());
      case Mapping mapping -> mapping(mapping);
    };
  }

  private static Expression mapping(Mapping mapping) {
    for (Mapping.Entry entry : mapping.entries().values()) {
      String key = entry.key().text();
      boolean function = key.equals("Ref") || key.startsWith("Fn::");
      if (function && mapping.entries().size() == 1) {
        return function(key, entry.value(), mapping.at());
      }
      if (function && !key.equals("Fn::Transform") && !key.startsWith("Fn::ForEach")) {
        throw new InvalidDocument(
            entry.key().at(),
            "Template format error: " + key + " must be the only member of its object");
      }
      if (function) {
        return function(key, entry.value(), entry.key().at());
      }
    }
    SequencedMap<String, Expression.Member> members = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries().values()) {
      members.put(key(entry.key()), new Expression.Member(entry.key().at(), read(entry.value())));
    }
    return new Expression.ObjectOf(members, mapping.at());
  }

  /// A key's text, refusing what YAML takes for a number as CloudFormation does.
  static String key(Scalar key) {
    if (key.kind() == ScalarKind.INTEGER
        || key.kind() == ScalarKind.FLOAT
        || ScalarKind.ambiguous(key)) {
      throw new InvalidDocument(
          key.at(),
          "Template format error: map keys must be strings; received numeric ["
              + key.text()
              + "] instead: put it in quotes");
    }
    return key.text();
  }

  private static Expression function(String name, Node argument, Position at) {
    if (argument instanceof Mapping mapping && mapping.get("Fn::Transform").isPresent()) {
      return transform(mapping.get("Fn::Transform").get(), at);
    }
    return switch (name) {
      case "Ref" -> new Expression.Ref(text(name, argument), at);
      case "Fn::GetAtt" -> getAtt(argument, at);
      case "Fn::Sub" -> sub(argument, at);
      case "Fn::Join" -> {
        List<Expression> two = arguments(name, argument, 2, 2);
        yield new Expression.Join(two.get(0), two.get(1), at);
      }
      case "Fn::Select" -> {
        List<Expression> two = arguments(name, argument, 2, 2);
        yield new Expression.Select(two.get(0), two.get(1), at);
      }
      case "Fn::Split" -> {
        List<Expression> two = arguments(name, argument, 2, 2);
        yield new Expression.Split(two.get(0), two.get(1), at);
      }
      case "Fn::If" -> ifElse(argument, at);
      case "Fn::FindInMap" -> findInMap(argument, at);
      case "Fn::GetStackOutput" -> stackOutput(argument, at);
      case "Fn::ImportValue" -> new Expression.ImportValue(read(argument), at);
      case "Fn::GetAZs" -> new Expression.GetAzs(read(argument), at);
      case "Fn::Base64" -> new Expression.Base64(read(argument), at);
      case "Fn::Cidr" -> new Expression.Cidr(arguments(name, argument, 2, 3), at);
      case "Fn::ToJsonString" -> new Expression.ToJsonString(read(argument), at);
      case "Fn::Length" -> new Expression.Length(read(argument), at);
      case "Fn::Transform" -> transform(argument, at);
      default -> throw unknown(name, at);
    };
  }

  private static InvalidDocument unknown(String name, Position at) {
    if (name.startsWith("Fn::ForEach")) {
      return new InvalidDocument(
          at,
          "Fn::ForEach is expanded by AWS (transform AWS::LanguageExtensions); Groundwork takes"
              + " plain templates");
    }
    if (Functions.ALL.contains(name)) {
      String where =
          Functions.RULES.contains(name) ? "the Rules section" : "the Conditions section";
      return new InvalidDocument(at, "Template error: " + name + " is only allowed in " + where);
    }
    return new InvalidDocument(
        at,
        "Template error: Encountered unsupported function: "
            + name
            + Nearest.suggestion(name, Functions.VALUES));
  }

  private static Expression getAtt(Node argument, Position at) {
    if (argument instanceof Scalar scalar) {
      int dot = scalar.text().indexOf('.');
      if (dot > 0 && dot < scalar.text().length() - 1) {
        Expression attribute = Expression.literal(scalar.text().substring(dot + 1), scalar.at());
        return new Expression.GetAtt(scalar.text().substring(0, dot), attribute, at);
      }
    }
    if (argument instanceof Sequence list && list.items().size() >= 2) {
      String logicalId = text("Fn::GetAtt", list.items().getFirst());
      return new Expression.GetAtt(logicalId, attribute(list), at);
    }
    throw new InvalidDocument(
        argument.at(),
        "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource"
            + " name and the resource attribute");
  }

  /// `[Db, Endpoint, Address]` means `Db.Endpoint.Address`.
  private static Expression attribute(Sequence list) {
    if (list.items().size() == 2) {
      return read(list.items().get(1));
    }
    List<String> names =
        list.items().stream().skip(1).map(item -> text("Fn::GetAtt", item)).toList();
    return Expression.literal(String.join(".", names), list.items().get(1).at());
  }

  private static Expression sub(Node argument, Position at) {
    SequencedMap<String, Expression> variables = new LinkedHashMap<>();
    Node text = argument;
    if (argument instanceof Sequence list
        && list.items().size() == 2
        && list.items().get(1) instanceof Mapping mapping) {
      text = list.items().getFirst();
      mapping
          .entries()
          .values()
          .forEach(entry -> variables.put(key(entry.key()), read(entry.value())));
    } else if (argument instanceof Sequence list && list.items().size() == 1) {
      text = list.items().getFirst();
    }
    if (!(text instanceof Scalar scalar) || scalar.kind() == ScalarKind.NULL) {
      throw new InvalidDocument(
          argument.at(),
          "Template error: One or more Fn::Sub intrinsic functions don't specify expected"
              + " arguments. Specify a string as first argument, and an optional second argument to"
              + " specify a mapping of values to replace in the string");
    }
    return new Expression.Sub(SubText.parse(scalar.text(), scalar.at()), variables, at);
  }

  private static Expression ifElse(Node argument, Position at) {
    if (argument instanceof Sequence list
        && list.items().size() == 3
        && list.items().getFirst() instanceof Scalar name) {
      return new Expression.If(
          name.text(), read(list.items().get(1)), read(list.items().get(2)), at);
    }
    throw new InvalidDocument(
        argument.at(),
        "Template error: Fn::If requires a list argument with three elements, the first a"
            + " condition's name");
  }

  private static Expression findInMap(Node argument, Position at) {
    List<Expression> given = arguments("Fn::FindInMap", argument, 3, 4);
    Optional<Expression> otherwise =
        given.size() < 4
            ? Optional.empty()
            : given.get(3) instanceof Expression.ObjectOf object
                ? object.get("DefaultValue")
                : Optional.empty();
    return new Expression.FindInMap(given.subList(0, 3), otherwise, at);
  }

  private static Expression stackOutput(Node argument, Position at) {
    if (argument instanceof Mapping mapping
        && mapping.get("StackName").isPresent()
        && mapping.get("OutputName").isPresent()) {
      return new Expression.StackOutput(
          read(mapping.get("StackName").get()),
          read(mapping.get("OutputName").get()),
          mapping.get("Region").map(ExpressionReader::read),
          at);
    }
    throw new InvalidDocument(
        argument.at(),
        "Template error: Fn::GetStackOutput requires an object with StackName and OutputName");
  }

  /// `{Name: …}`, or a list of those.
  private static Expression transform(Node argument, Position at) {
    Node first =
        argument instanceof Sequence list && !list.items().isEmpty()
            ? list.items().getFirst()
            : argument;
    if (first instanceof Mapping mapping && mapping.get("Name").isPresent()) {
      return new Expression.Transform(text("Name", mapping.get("Name").get()), at);
    }
    throw new InvalidDocument(
        argument.at(), "Template format error: Fn::Transform requires a Name");
  }

  private static List<Expression> arguments(String function, Node argument, int least, int most) {
    if (argument instanceof Sequence list
        && list.items().size() >= least
        && list.items().size() <= most) {
      return list.items().stream().map(ExpressionReader::read).toList();
    }
    String wanted = least == most ? least + " elements" : least + " or " + most + " elements";
    throw new InvalidDocument(
        argument.at(), "Template error: " + function + " requires a list argument with " + wanted);
  }

  private static String text(String function, Node node) {
    if (node instanceof Scalar scalar
        && scalar.kind() != ScalarKind.NULL
        && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw new InvalidDocument(
        node.at(),
        "Template format error: every " + function + " object must have a single String value");
  }
}
