package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A resource as it will be made.
///
/// @param logicalId its name in the template
/// @param type such as `AWS::S3::Bucket`
/// @param properties resolved; what `AWS::NoValue` removed isn't there
/// @param dependsOn all resources that must be there first, whether declared or referred to
/// @param policies what becomes of it, and how it is waited for
/// @param metadata resolved
/// @param at where its name stands in the template
public record ResolvedResource(
    String logicalId,
    String type,
    Value.Fields properties,
    Set<String> dependsOn,
    Policies policies,
    Value.Fields metadata,
    Position at) {
  /// The resource's policies.
  ///
  /// @param deletion as stated, or CloudFormation's default for the type
  /// @param updateReplace as stated, or `Delete`
  /// @param creation the CreationPolicy, resolved
  /// @param update the UpdatePolicy, resolved
  public record Policies(
      DeletionPolicy deletion,
      DeletionPolicy updateReplace,
      Optional<Value.Fields> creation,
      Optional<Value.Fields> update) {}

  public ResolvedResource {
    dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
  }

  /// The same with other properties.
  public ResolvedResource with(Value.Fields properties) {
    return new ResolvedResource(logicalId, type, properties, dependsOn, policies, metadata, at);
  }

  /// What becomes of it when it leaves the stack.
  public DeletionPolicy deletionPolicy() {
    return policies.deletion();
  }

  /// What becomes of it when it has been replaced.
  public DeletionPolicy updateReplacePolicy() {
    return policies.updateReplace();
  }
}
