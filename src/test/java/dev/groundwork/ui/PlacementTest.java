package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.session.WindowPlace;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 25, 1440, 875);
  private static final Rectangle2D DESK = new Rectangle2D(1440, 0, 2560, 1440);

  @Test
  void keepsAWindowThatIsOnAScreen() {
    WindowPlace place = new WindowPlace(1500, 40, 1300, 900, true);

    assertThat(Placement.on(place, List.of(LAPTOP, DESK))).contains(place);
  }

  @Test
  void leavesAWindowToTheSystemWhoseScreenIsGone() {
    assertThat(Placement.on(new WindowPlace(1500, 40, 1300, 900, false), List.of(LAPTOP)))
        .isEmpty();
    assertThat(Placement.on(new WindowPlace(100, -2000, 1300, 900, false), List.of(LAPTOP)))
        .isEmpty();
  }

  @Test
  void makesAWindowNoLargerThanItsScreenAndPullsItIn() {
    assertThat(Placement.on(new WindowPlace(-200, 400, 3000, 2000, false), List.of(LAPTOP)))
        .contains(new WindowPlace(0, 25, 1440, 875, false));
  }

  @Test
  void putsTheFirstWindowWhollyOnASmallScreen() {
    Rectangle2D small = new Rectangle2D(0, 28, 1366, 740);

    assertThat(Placement.first(1280, 800, small))
        .contains(new WindowPlace(43, 36, 1280, 724, false));
    assertThat(Placement.first(1280, 800, new Rectangle2D(0, 0, 900, 600)))
        .contains(new WindowPlace(8, 8, 884, 584, false));
    assertThat(Placement.first(1280, 800, DESK)).isEmpty();
  }

  @Test
  void takesNothingFromNonsense() {
    assertThat(Placement.on(new WindowPlace(0, 25, -5, 0, false), List.of(LAPTOP)))
        .isEqualTo(Optional.empty());
  }
}
