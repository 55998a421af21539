package dev.groundwork.cli;

import dev.groundwork.core.engine.RedStop;

/// What a red stop means, in words.
final class RedStops {
  private RedStops() {}

  static String sentence(RedStop stop) {
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
            ? " AWS keeps the old one or a snapshot of it, which goes on costing."
            : " Its data is lost for good.");
  }
}
