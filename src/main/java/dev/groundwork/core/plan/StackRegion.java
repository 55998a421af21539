package dev.groundwork.core.plan;

/// The region that a stack must lie in.
public sealed interface StackRegion {
  /// Always this one, as a certificate for CloudFront lies in us-east-1.
  record Fixed(String region) implements StackRegion {}

  /// The one that a setting names, as a copy in a second region does.
  ///
  /// @param setting its id; without an answer and a default the project's region
  record OfSetting(String setting) implements StackRegion {}
}
