package dev.groundwork.ui.progress;

/// An event as a line of text.
///
/// @param whole all columns
/// @param narrow what a narrow window has room for
public record EventText(String whole, String narrow) {
  @Override
  public String toString() {
    return whole;
  }
}
