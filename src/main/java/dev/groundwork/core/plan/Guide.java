package dev.groundwork.core.plan;

/// A text of the plan's folder that the founder follows.
///
/// @param file its name in the folder
/// @param markdown its text
public record Guide(String file, String markdown) {}
