package dev.groundwork.core.engine;

import java.util.List;
import java.util.Optional;

/// What a change set would do to one resource.
///
/// @param policyAction what AWS says of the old resource: `Delete`, `Retain`, `Snapshot`,
///   `ReplaceAndDelete`…
public record Change(
    Action action,
    String logicalId,
    Optional<String> physicalId,
    String type,
    Replacement replacement,
    Optional<String> policyAction,
    List<PropertyChange> properties) {
  /// Keeps a copy of the properties.
  public Change {
    properties = List.copyOf(properties);
  }

  /// What happens to the resource.
  public enum Action {
    ADD,
    MODIFY,
    REMOVE,
    IMPORT,
    /// AWS only knows once it is under way.
    DYNAMIC
  }

  /// Whether the resource is made anew, and the old one goes.
  public enum Replacement {
    NO,
    /// It depends on values that AWS only knows once the change is under way.
    MAYBE,
    YES
  }

  /// One property before and after.
  ///
  /// @param path for example `Properties.DBInstanceClass`
  /// @param causedBy the parameter or resource whose change reaches this property
  public record PropertyChange(
      String path,
      Optional<String> before,
      Optional<String> after,
      Replacement replacement,
      Optional<String> causedBy) {}
}
