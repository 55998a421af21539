package dev.groundwork.ui;

/// There is no screen to open a window on. The message is a sentence for a person.
public final class NoDisplay extends Exception {
  private static final long serialVersionUID = 1;

  NoDisplay(String sentence) {
    super(sentence);
  }
}
