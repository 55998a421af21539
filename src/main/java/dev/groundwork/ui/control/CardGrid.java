package dev.groundwork.ui.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards in rows of equal columns: as many beside each other as there is room for, and rows that
/// hold about as many each; all cards of a row are as high as the highest.
public class CardGrid extends Pane {
  private double least = 200;
  private double most = 340;
  private double gap = 14;
  private double rowGap = Double.NaN;
  private boolean whole;

  /// The least width of a card.
  public void setLeast(double width) {
    least = width;
  }

  /// The least width of a card.
  public double getLeast() {
    return least;
  }

  /// The greatest width of a card.
  public void setMost(double width) {
    most = width;
  }

  /// The greatest width of a card.
  public double getMost() {
    return most;
  }

  /// The room between cards.
  public void setGap(double width) {
    gap = width;
  }

  /// The room between rows.
  public void setRowGap(double height) {
    rowGap = height;
  }

  /// The room between rows; that between cards unless it was set.
  public double getRowGap() {
    return Double.isNaN(rowGap) ? gap : rowGap;
  }

  /// Whether the least width of a card is what the widest of them wants.
  public void setWhole(boolean wanted) {
    whole = wanted;
  }

  /// Whether the least width of a card is what the widest of them wants.
  public boolean isWhole() {
    return whole;
  }

  /// The room between cards.
  public double getGap() {
    return gap;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double inside = width - insets.getLeft() - insets.getRight();
    double height = insets.getTop() + insets.getBottom();
    List<Node> cards = getManagedChildren();
    int columns = columns(inside, cards.size());
    for (int first = 0; first < cards.size(); first += columns) {
      height += rowHeight(cards, first, columns, inside) + (first == 0 ? 0 : getRowGap());
    }
    return height;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double inside = getWidth() - insets.getLeft() - insets.getRight();
    List<Node> cards = getManagedChildren();
    int columns = columns(inside, cards.size());
    double width = cardWidth(inside, columns);
    double y = insets.getTop();
    for (int first = 0; first < cards.size(); first += columns) {
      double height = rowHeight(cards, first, columns, inside);
      for (int i = first; i < Math.min(first + columns, cards.size()); i++) {
        double x = snapPositionX(insets.getLeft() + (i - first) * (width + gap));
        cards.get(i).resizeRelocate(x, snapPositionY(y), snapSizeX(width), snapSizeY(height));
      }
      y += height + getRowGap();
    }
  }

  private double rowHeight(List<Node> cards, int first, int columns, double inside) {
    double width = cardWidth(inside, columns);
    return cards.subList(first, Math.min(first + columns, cards.size())).stream()
        .mapToDouble(it -> it.prefHeight(snapSizeX(width)))
        .max()
        .orElse(0);
  }

  private int columns(double inside, int count) {
    if (count == 0) {
      return 1;
    }
    double narrowest =
        whole
            ? getManagedChildren().stream().mapToDouble(it -> it.prefWidth(-1)).max().orElse(least)
            : least;
    int fit = (int) Math.max(1, Math.floor((inside + gap) / (narrowest + gap)));
    int rows = Math.ceilDiv(count, Math.min(fit, count));
    return Math.ceilDiv(count, rows);
  }

  private double cardWidth(double inside, int columns) {
    return Math.clamp((inside - gap * (columns - 1)) / columns, 0, most);
  }
}
