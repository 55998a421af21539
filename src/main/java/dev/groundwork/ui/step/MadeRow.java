package dev.groundwork.ui.step;

import dev.groundwork.ui.control.Nodes;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// A resource that a step makes: its name, its type, its price. Where there is no room for the type
/// beside the name, it stands below it, whole.
final class MadeRow extends Pane {
  private static final double GAP = 6;

  private final Label name;
  private final Label type;
  private final Label price;

  MadeRow(String name, String type, String price) {
    this.name = Nodes.label(name, "small");
    this.type = Nodes.label(type, "small", "muted", "made-type");
    this.price = Nodes.label(price, "small");
    getChildren().addAll(this.name, this.type, this.price);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return name.prefWidth(-1) + GAP + type.prefWidth(-1) + GAP + price.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double line = name.prefHeight(-1);
    return fits(width) ? line : line + type.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double line = name.prefHeight(-1);
    double amount = price.prefWidth(-1);
    double room = Math.max(0, getWidth() - amount - GAP);
    double named = Math.min(name.prefWidth(-1), room);
    name.resizeRelocate(0, 0, named, line);
    price.resizeRelocate(getWidth() - amount, 0, amount, line);
    double typed = type.prefWidth(-1);
    double high = type.prefHeight(-1);
    if (fits(getWidth())) {
      type.resizeRelocate(named + GAP, (line - high) / 2, typed, high);
    } else {
      type.resizeRelocate(0, line, Math.min(typed, getWidth()), high);
    }
  }

  private boolean fits(double width) {
    return width < 0 || computePrefWidth(-1) <= width;
  }
}
