package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.ScalarKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A template's value as it is written: literals, lists, objects and intrinsic functions. YAML's
/// short tags and the long forms give the same expression.
public sealed interface Expression {
  /// Where it begins.
  Position at();

  /// A text, number or boolean.
  record Literal(Scalar scalar) implements Expression {
    /// The value that it stands for.
    public Value value() {
      return switch (scalar.kind()) {
        case STRING -> Value.text(scalar.text());
        case INTEGER, FLOAT -> new Value.Num(scalar.number());
        case BOOLEAN -> new Value.Bool(scalar.truth());
        case NULL -> throw new IllegalStateException("the reader refuses null");
      };
    }

    @Override
    public Position at() {
      return scalar.at();
    }
  }

  /// A list.
  record ListOf(List<Expression> items, Position at) implements Expression {
    public ListOf {
      items = List.copyOf(items);
    }
  }

  /// One member of an object.
  ///
  /// @param keyAt where its name stands
  record Member(Position keyAt, Expression value) {}

  /// An object, members in the order of the template.
  record ObjectOf(SequencedMap<String, Member> members, Position at) implements Expression {
    public ObjectOf {
      members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /// An object without members.
    public static ObjectOf empty(Position at) {
      return new ObjectOf(new LinkedHashMap<>(), at);
    }

    /// The value of one member.
    public Optional<Expression> get(String name) {
      return Optional.ofNullable(members.get(name)).map(Member::value);
    }
  }

  /// `Ref`: a parameter, a pseudo parameter or a resource.
  record Ref(String name, Position at) implements Expression {}

  /// `Fn::GetAtt`.
  record GetAtt(String logicalId, Expression attribute, Position at) implements Expression {}

  /// `Fn::Sub`.
  ///
  /// @param text literal parts and variables
  /// @param variables those defined beside the text; the others are references
  record Sub(List<SubPart> text, SequencedMap<String, Expression> variables, Position at)
      implements Expression {
    public Sub {
      text = List.copyOf(text);
      variables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variables));
    }
  }

  /// `Fn::Join`.
  record Join(Expression delimiter, Expression values, Position at) implements Expression {}

  /// `Fn::Select`.
  record Select(Expression index, Expression values, Position at) implements Expression {}

  /// `Fn::Split`.
  record Split(Expression delimiter, Expression source, Position at) implements Expression {}

  /// `Fn::If`.
  record If(String condition, Expression then, Expression otherwise, Position at)
      implements Expression {}

  /// `Fn::FindInMap`.
  ///
  /// @param keys map, top-level key, second-level key
  /// @param otherwise the default value, which needs AWS::LanguageExtensions
  record FindInMap(List<Expression> keys, Optional<Expression> otherwise, Position at)
      implements Expression {
    public FindInMap {
      keys = List.copyOf(keys);
    }
  }

  /// `Fn::ImportValue`.
  record ImportValue(Expression name, Position at) implements Expression {}

  /// `Fn::GetStackOutput`: an output of another stack, which needn't export it.
  ///
  /// @param region of that stack; this stack's, if absent
  record StackOutput(Expression stack, Expression output, Optional<Expression> region, Position at)
      implements Expression {}

  /// `Fn::GetAZs`.
  record GetAzs(Expression region, Position at) implements Expression {}

  /// `Fn::Base64`.
  record Base64(Expression text, Position at) implements Expression {}

  /// `Fn::Cidr`.
  ///
  /// @param arguments address block, count, and optionally the host bits of each piece
  record Cidr(List<Expression> arguments, Position at) implements Expression {
    public Cidr {
      arguments = List.copyOf(arguments);
    }
  }

  /// `Fn::ToJsonString`, which needs AWS::LanguageExtensions.
  record ToJsonString(Expression value, Position at) implements Expression {}

  /// `Fn::Length`, which needs AWS::LanguageExtensions.
  record Length(Expression list, Position at) implements Expression {}

  /// `Fn::Transform`: a macro that runs at AWS, so that nobody else can know its result.
  record Transform(String name, Position at) implements Expression {}

  /// The text of a literal, whatever its kind.
  default Optional<String> literalText() {
    return this instanceof Literal literal ? literal.value().asText() : Optional.empty();
  }

  /// Whether this is the `AWS::NoValue` that removes a property.
  default boolean isNoValue() {
    return this instanceof Ref ref && ref.name().equals(PseudoParameters.NO_VALUE);
  }

  /// A literal text that a reader adds itself.
  static Literal literal(String text, Position at) {
    return new Literal(new Scalar(text, ScalarKind.STRING, true, at));
  }
}
