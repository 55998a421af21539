package dev.groundwork.ui.progress;

import java.time.Instant;

/// An event as a line of text.
///
/// @param at when it happened
/// @param whole all columns
/// @param narrow what a narrow window has room for
public record EventText(Instant at, String whole, String narrow) {
  @Override
  public String toString() {
    return whole;
  }
}
