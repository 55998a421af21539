package dev.groundwork.ui.teardown;

import dev.groundwork.core.workspace.TeardownPlan;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A stack that may go.
///
/// @param what what happens to it, in words
/// @param time how long that usually takes, in words; empty if nobody knows
/// @param stays what stays of its data as chosen, a line for each that holds some
/// @param saves what that saves a month as chosen, in words: what stays of it is not saved
/// @param goes whether it is to go
public record TeardownRow(
    TeardownPlan.Row row,
    String what,
    String time,
    StringProperty stays,
    StringProperty saves,
    BooleanProperty goes) {
  TeardownRow(TeardownPlan.Row row, String what, String time) {
    this(
        row,
        what,
        time,
        new SimpleStringProperty(""),
        new SimpleStringProperty(""),
        new SimpleBooleanProperty(true));
  }
}
