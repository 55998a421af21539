package dev.groundwork.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {
  private static final Instant FROM = Instant.parse("2026-11-21T14:01:40Z");

  @Test
  void putsTimesOnTheTrackAndClampsTheRest() {
    TimeScale scale = new TimeScale(FROM, FROM.plusSeconds(100));

    assertThat(scale.at(FROM.minusSeconds(5))).isZero();
    assertThat(scale.at(FROM.plusSeconds(25))).isEqualTo(0.25);
    assertThat(scale.at(FROM.plusSeconds(500))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 29, 90, 600, 2400, 20_000})
  void alwaysHasRoomAndFewRoundTicks(long seconds) {
    TimeScale scale = TimeScale.around(FROM, FROM.plusSeconds(seconds));

    assertThat(Duration.between(scale.from(), scale.to()).toSeconds())
        .isGreaterThanOrEqualTo(seconds);
    assertThat(scale.ticks()).hasSizeBetween(1, 9);
    assertThat(scale.ticks()).allMatch(it -> it.getEpochSecond() % 10 == 0);
  }
}
