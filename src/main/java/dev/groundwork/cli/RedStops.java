package dev.groundwork.cli;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.workspace.DataFate;
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
    DataFate fate = workspace.dataFates().of(stop);
    return happens
        + switch (fate.kept()) {
          case SNAPSHOT -> " AWS keeps a last snapshot of the old one, which " + costs(fate) + ".";
          case ITSELF -> " AWS keeps the old one, which goes on costing.";
          case NOTHING -> " Its data is lost for good.";
        };
  }

  /// What a snapshot that stays costs.
  static String costs(DataFate fate) {
    return fate.monthly()
        .map(it -> "costs at most " + Dollars.of(it) + " a month")
        .orElse("costs something each month, as no price is known for it");
  }
}
