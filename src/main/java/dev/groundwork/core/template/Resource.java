package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A resource as the template declares it.
///
/// @param logicalId its name in the template
/// @param type such as `AWS::S3::Bucket`
/// @param condition the condition under which it exists
/// @param dependsOn what must be there first, as declared
/// @param properties what it shall be: an object, or an `Fn::If` between objects
/// @param attributes what else is declared of it
/// @param at where its name stands
public record Resource(
    String logicalId,
    String type,
    Optional<String> condition,
    List<Dependency> dependsOn,
    Expression properties,
    Attached attributes,
    Position at) {
  /// A declared dependency.
  public record Dependency(String logicalId, Position at) {}

  /// The attributes beside the properties.
  ///
  /// @param deletionPolicy text, or a function where AWS::LanguageExtensions allow one
  public record Attached(
      Optional<Expression> deletionPolicy,
      Optional<Expression> updateReplacePolicy,
      Optional<Expression> creationPolicy,
      Optional<Expression> updatePolicy,
      Optional<Expression> metadata) {
    List<Expression> all() {
      return Stream.of(deletionPolicy, updateReplacePolicy, creationPolicy, updatePolicy, metadata)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  public Resource {
    dependsOn = List.copyOf(dependsOn);
  }

  /// Whether it stays when its stack goes, as far as its template says it in plain words.
  public boolean retained() {
    return attributes
        .deletionPolicy()
        .flatMap(Expression::literalText)
        .flatMap(DeletionPolicy::of)
        .filter(it -> it == DeletionPolicy.RETAIN || it == DeletionPolicy.RETAIN_EXCEPT_ON_CREATE)
        .isPresent();
  }
}
