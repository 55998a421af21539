package dev.groundwork.ui.teardown;

import dev.groundwork.core.workspace.TeardownPlan;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A stack that may go.
///
/// @param what what happens to it, in words
/// @param stays what stays of its data as chosen, a line for each that holds some
/// @param saves what that saves a month, in words
/// @param goes whether it is to go
public record TeardownRow(
    TeardownPlan.Row row, String what, StringProperty stays, String saves, BooleanProperty goes) {
  TeardownRow(TeardownPlan.Row row, String what, String saves) {
    this(row, what, new SimpleStringProperty(""), saves, new SimpleBooleanProperty(true));
  }
}
