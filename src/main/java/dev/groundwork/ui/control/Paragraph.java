package dev.groundwork.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A text of several lines that keeps its own greatest width. A plain label is asked for its height
/// at the width of its parent, and then cuts lines off at its own.
public class Paragraph extends Label {
  /// Without a text.
  public Paragraph() {
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
  }

  @Override
  protected double computePrefHeight(double width) {
    double most = getMaxWidth();
    return super.computePrefHeight(most > 0 && width > most ? most : width);
  }
}
