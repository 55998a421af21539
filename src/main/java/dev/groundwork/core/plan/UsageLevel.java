package dev.groundwork.core.plan;

/// How much use an estimate assumes.
public enum UsageLevel {
  LOW,
  TYPICAL,
  HIGH
}
