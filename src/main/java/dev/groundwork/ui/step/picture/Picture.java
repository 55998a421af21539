package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A stack's picture as it is shown.
///
/// @param title the stack's
/// @param cards one for each box of the drawing, in its order
record Picture(String stack, String title, Drawing drawing, List<Card> cards) {
  Picture {
    cards = List.copyOf(cards);
  }

  /// How far a resource is.
  enum State {
    /// It will be made.
    PLANNED,
    WORKING,
    READY,
    GONE,
    FAILED;

    /// The style class.
    String style() {
      return "is-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /// A resource.
  ///
  /// @param id its logical id
  /// @param state how far it is
  /// @param stateWord the same in words
  /// @param near what it needs and what needs it
  /// @param trace what AWS has told
  /// @param spoken all of it, for whoever can't see it
  record Card(
      String id,
      Subject subject,
      State state,
      String stateWord,
      Near near,
      Trace trace,
      String spoken) {}

  /// What a resource is, and what it costs a month.
  record Subject(String title, String type, Category category, String price) {}

  /// Neighbours by their logical ids, all of them, whether a line is drawn or not.
  record Near(List<String> needs, List<String> neededBy) {
    Near {
      needs = List.copyOf(needs);
      neededBy = List.copyOf(neededBy);
    }
  }

  /// What AWS has told of a resource.
  ///
  /// @param physicalId its name in AWS
  /// @param reason AWS's words about its last status
  record Trace(Optional<String> physicalId, Optional<String> reason) {
    /// Nothing yet.
    static final Trace NONE = new Trace(Optional.empty(), Optional.empty());
  }
}
