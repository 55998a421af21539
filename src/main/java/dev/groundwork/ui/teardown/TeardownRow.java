package dev.groundwork.ui.teardown;

import dev.groundwork.core.workspace.TeardownPlan;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A stack that may go.
///
/// @param what what happens to it, in words
/// @param saves what that saves a month, in words
/// @param goes whether it is to go
public record TeardownRow(TeardownPlan.Row row, String what, String saves, BooleanProperty goes) {
  TeardownRow(TeardownPlan.Row row, String what, String saves) {
    this(row, what, saves, new SimpleBooleanProperty(true));
  }
}
