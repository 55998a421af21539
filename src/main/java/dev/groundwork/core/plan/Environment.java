package dev.groundwork.core.plan;

/// One complete copy of the plan, beside others, with its own phase. The first that a plan declares
/// is the default one.
///
/// @param phase the phase that it begins in
public record Environment(String id, String title, String phase) {}
