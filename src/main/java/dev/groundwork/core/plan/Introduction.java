package dev.groundwork.core.plan;

/// What someone reads before choosing a plan.
///
/// @param title a few words
/// @param summary one sentence
/// @param audience for whom it is
/// @param promise what the founding document promised
public record Introduction(String title, String summary, String audience, Promise promise) {}
