package dev.groundwork.ui.shell;

import dev.groundwork.ui.session.Screen;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The screens that the founder came from. An operation and its proof are no place to come back to:
/// their screens are about a moment.
final class History {
  private static final int MOST = 50;

  private final Deque<Screen> before = new ArrayDeque<>();

  /// The founder leaves a screen for another.
  void left(Screen screen, Screen there) {
    if (lasts(screen) && !screen.equals(there) && !screen.equals(before.peek())) {
      before.push(screen);
    }
    while (before.size() > MOST) {
      before.removeLast();
    }
  }

  /// Where the founder came from, which is forgotten thereby.
  Optional<Screen> back() {
    return Optional.ofNullable(before.poll());
  }

  /// Forgets everything.
  void clear() {
    before.clear();
  }

  private static boolean lasts(Screen screen) {
    return switch (screen) {
      case Screen.Welcome _,
          Screen.OfStep _,
          Screen.Cost _,
          Screen.Growth _,
          Screen.Environments _,
          Screen.ProjectSettings _,
          Screen.Settings _,
          Screen.About _ ->
          true;
      case Screen.Review _,
          Screen.Running _,
          Screen.Failure _,
          Screen.Removal _,
          Screen.NoLongerChosen _,
          Screen.Teardown _,
          Screen.Proof _,
          Screen.Move _,
          Screen.Live _ ->
          false;
    };
  }
}
