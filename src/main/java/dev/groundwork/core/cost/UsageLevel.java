package dev.groundwork.core.cost;

/// How much use an estimate assumes.
public enum UsageLevel {
  LOW,
  TYPICAL,
  HIGH
}
