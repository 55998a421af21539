package dev.groundwork.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// A card to choose among others: a toggle button as high as its content needs at the card's width.
/// A labelled control asks its graphic for a height without saying the width, which lets texts run
/// out of the card.
public class ChoiceCard extends ToggleButton {
  /// An empty card; its content is the graphic.
  public ChoiceCard() {
    getStyleClass().add("choice");
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    graphicProperty()
        .subscribe(
            content -> {
              if (content instanceof Region region) {
                region
                    .prefWidthProperty()
                    .bind(widthProperty().map(it -> Math.max(0, it.doubleValue() - sideInsets())));
              }
            });
  }

  /// What choosing it does, be it by the mouse, by a key, or by an arrow key from the card beside
  /// it: an arrow selects without any action.
  public final void onChosen(Runnable chosen) {
    selectedProperty()
        .subscribe(
            (_, selected) -> {
              if (selected) {
                chosen.run();
              }
            });
  }

  /// One of the cards is always chosen.
  @Override
  public void fire() {
    if (getToggleGroup() == null || !isSelected()) {
      super.fire();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = width < 0 ? -1 : Math.max(0, width - sideInsets());
    double content = getGraphic() == null ? 0 : getGraphic().prefHeight(inside);
    return snappedTopInset() + content + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  private double sideInsets() {
    return snappedLeftInset() + snappedRightInset();
  }
}
