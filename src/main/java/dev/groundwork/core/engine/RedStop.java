package dev.groundwork.core.engine;

import java.util.List;
import java.util.Set;

/// A change that would replace or delete what holds data. It needs a name typed, never a mere yes.
///
/// @param stack the stack's id in the plan
/// @param old what AWS says it does with the resource that goes
public record RedStop(String stack, String logicalId, String type, Kind kind, Old old) {
  /// What would happen.
  public enum Kind {
    /// Made anew: the data stays behind in the old one.
    REPLACED,
    /// AWS can't rule a replacement out before it is under way.
    MAYBE_REPLACED,
    DELETED
  }

  /// What AWS does with a resource that goes.
  public enum Old {
    /// A last snapshot of it stays.
    SNAPSHOT,
    /// It stays itself, outside of the stack.
    RETAINED,
    DELETED,
    /// AWS doesn't say; it only does where it knows that the resource goes.
    UNSAID;

    /// @param action the PolicyAction of a change set, such as `ReplaceAndSnapshot`
    private static Old of(String action) {
      if (action.endsWith("Snapshot")) {
        return SNAPSHOT;
      }
      return action.endsWith("Retain") ? RETAINED : DELETED;
    }
  }

  /// The types whose instances hold what a founder can't get back.
  ///
  /// Kept here rather than asked of the type export, which does not know what people put into a
  /// resource.
  private static final Set<String> HOLDS_DATA =
      Set.of(
          "AWS::RDS::DBInstance",
          "AWS::RDS::DBCluster",
          "AWS::DynamoDB::Table",
          "AWS::S3::Bucket",
          "AWS::EFS::FileSystem",
          "AWS::EC2::Volume",
          "AWS::EC2::Instance",
          "AWS::ECR::Repository",
          "AWS::SecretsManager::Secret",
          "AWS::ElastiCache::ReplicationGroup",
          "AWS::Cognito::UserPool",
          "AWS::Lightsail::Instance",
          "AWS::Lightsail::Database");

  /// Whether instances of a type hold data.
  public static boolean holdsData(String type) {
    return HOLDS_DATA.contains(type);
  }

  /// The red stops of a change set.
  public static List<RedStop> of(String stack, List<Change> changes) {
    return changes.stream()
        .filter(change -> holdsData(change.type()))
        .flatMap(change -> of(stack, change).stream())
        .toList();
  }

  private static List<RedStop> of(String stack, Change change) {
    Old old = change.policyAction().map(Old::of).orElse(Old.UNSAID);
    return switch (change.action()) {
      case REMOVE ->
          List.of(new RedStop(stack, change.logicalId(), change.type(), Kind.DELETED, old));
      case MODIFY, DYNAMIC ->
          switch (change.replacement()) {
            case YES ->
                List.of(new RedStop(stack, change.logicalId(), change.type(), Kind.REPLACED, old));
            case MAYBE ->
                List.of(
                    new RedStop(
                        stack, change.logicalId(), change.type(), Kind.MAYBE_REPLACED, old));
            case NO -> List.of();
          };
      case ADD, IMPORT -> List.of();
    };
  }
}
