package dev.groundwork.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// A resource's name and its type, as AWS writes it. Where there is no room for the type beside the
/// name, it stands below it, whole.
public final class TypedName extends Pane {
  private static final double GAP = 8;

  private final Label name;
  private final Label type;

  /// @param styles of the name
  public TypedName(String name, String type, String... styles) {
    this.name = Nodes.label(name, styles);
    this.type = Nodes.label(type, "small", "muted", "made-type");
    getChildren().addAll(this.name, this.type);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(name.prefWidth(-1), type.prefWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return name.prefWidth(-1) + GAP + type.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double line = name.prefHeight(-1);
    return fits(width) ? line : line + type.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double line = name.prefHeight(-1);
    double named = Math.min(name.prefWidth(-1), getWidth());
    name.resizeRelocate(0, 0, named, line);
    double typed = type.prefWidth(-1);
    double high = type.prefHeight(-1);
    if (fits(getWidth())) {
      double baseline = name.getBaselineOffset() - type.getBaselineOffset();
      type.resizeRelocate(named + GAP, baseline, typed, high);
    } else {
      type.resizeRelocate(0, line, Math.min(typed, getWidth()), high);
    }
  }

  private boolean fits(double width) {
    return width < 0 || computePrefWidth(-1) <= width;
  }
}
