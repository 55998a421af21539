package dev.groundwork.core.price;

/// How well a price is founded.
public enum Confidence {
  /// Two or more independent sources, at least one of them AWS's own list.
  VERIFIED,
  /// One price list, real bill or text by AWS.
  HIGH,
  /// A secondary page, or computed from another price.
  MEDIUM,
  /// Not confirmed by any source.
  LOW
}
