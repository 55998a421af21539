package dev.groundwork.core.template;

import java.util.ArrayList;
import java.util.List;

/// Tries every combination of answers to questions that turn up one after another, where an answer
/// may decide which question comes next. Whoever asks does so again from the start for each
/// combination, and must then ask the same questions as long as the answers are the same.
final class Choices {
  private final List<Choice> taken = new ArrayList<>();
  private int next;

  private record Choice(int index, int count) {}

  /// One of some answers: the first one when the question is new, otherwise the one whose turn it
  /// is.
  <T> T among(List<T> answers) {
    if (next == taken.size()) {
      taken.add(new Choice(0, answers.size()));
    }
    return answers.get(taken.get(next++).index());
  }

  /// Goes on to the next combination.
  ///
  /// @return whether there is one
  boolean advance() {
    next = 0;
    while (!taken.isEmpty()) {
      Choice last = taken.removeLast();
      if (last.index() + 1 < last.count()) {
        taken.add(new Choice(last.index() + 1, last.count()));
        return true;
      }
    }
    return false;
  }
}
