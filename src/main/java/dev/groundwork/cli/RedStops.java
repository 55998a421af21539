package dev.groundwork.cli;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.workspace.Workspace;

/// What a red stop means, in words.
final class RedStops {
  private RedStops() {}

  /// @param workspace tells what a snapshot costs
  static String sentence(RedStop stop, Workspace workspace) {
    String what = stop.stack() + "." + stop.logicalId() + " (" + stop.type() + ")";
    String happens =
        switch (stop.kind()) {
          case REPLACED -> what + " is made anew, without the data of the old one.";
          case MAYBE_REPLACED ->
              what + " may be made anew, without the data of the old one; AWS can't rule it out.";
          case DELETED -> what + " is deleted.";
        };
    return happens
        + (stop.snapshotKept()
            ? " AWS keeps the old one or a snapshot of it, which "
                + workspace
                    .snapshotPrice(stop.stack(), stop.logicalId())
                    .map(it -> "as a snapshot costs at most " + Dollars.of(it) + " a month.")
                    .orElse("goes on costing.")
            : " Its data is lost for good.");
  }
}
