package dev.groundwork.core.engine;

import java.util.List;
import java.util.Set;

/// A change that would replace or delete what holds data. It needs a name typed, never a mere yes.
///
/// @param stack the stack's id in the plan
/// @param snapshotKept whether AWS keeps a snapshot or the resource itself
public record RedStop(
    String stack, String logicalId, String type, Kind kind, boolean snapshotKept) {
  /// What would happen.
  public enum Kind {
    /// Made anew: the data stays behind in the old one.
    REPLACED,
    /// AWS can't rule a replacement out before it is under way.
    MAYBE_REPLACED,
    DELETED
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
    boolean kept = change.policyAction().filter(action -> !action.endsWith("Delete")).isPresent();
    return switch (change.action()) {
      case REMOVE ->
          List.of(new RedStop(stack, change.logicalId(), change.type(), Kind.DELETED, kept));
      case MODIFY, DYNAMIC ->
          switch (change.replacement()) {
            case YES ->
                List.of(new RedStop(stack, change.logicalId(), change.type(), Kind.REPLACED, kept));
            case MAYBE ->
                List.of(
                    new RedStop(
                        stack, change.logicalId(), change.type(), Kind.MAYBE_REPLACED, kept));
            case NO -> List.of();
          };
      case ADD, IMPORT -> List.of();
    };
  }
}
