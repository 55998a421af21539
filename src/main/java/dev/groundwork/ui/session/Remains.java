package dev.groundwork.ui.session;

import dev.groundwork.core.money.Money;

/// What a teardown leaves, as it is chosen.
///
/// @param monthly what that costs a month, at most
/// @param words what it is; empty if nothing stays that is known to cost something
public record Remains(Money monthly, String words) {}
