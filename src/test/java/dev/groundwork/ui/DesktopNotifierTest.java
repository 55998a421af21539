package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopNotifierTest {
  private static final String NASTY = "$(touch x); `y` \" & do shell script \"z\"";

  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Mac OS X"})
  void handsTextsOverAsArgumentsOfTheirOwn(String system) {
    List<String> command = DesktopNotifier.commands(system, NASTY, "--help").getFirst();

    assertThat(command).endsWith("--", NASTY, "--help");
  }

  @Test
  void handsTextsOverByTheEnvironmentWhereArgumentsAreCode() {
    for (List<String> command : DesktopNotifier.commands("Windows 11", NASTY, NASTY)) {
      assertThat(String.join(" ", command))
          .doesNotContain(NASTY)
          .contains("$env:GROUNDWORK_TITLE", "$env:GROUNDWORK_TEXT");
    }
  }

  @Test
  void quotesWhatTheBusReadsAsAValue() {
    assertThat(DesktopNotifier.commands("Linux", "a\"b\\c", "d\ne").getLast())
        .contains("\"a\\\"b\\\\c\"", "\"d\\ne\"");
  }
}
