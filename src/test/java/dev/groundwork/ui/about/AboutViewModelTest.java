package dev.groundwork.ui.about;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AboutViewModelTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency><groupId>([^<]+)</groupId><artifactId>[^<]+</artifactId>"
              + "(<version>[^<]+</version>)?(<type>pom</type>)?(<scope>(test|import|provided)</scope>)?");

  private final AboutViewModel model =
      new AboutViewModel(
          Path.of("/home/ada/.config/groundwork"), LocalDate.of(2026, 9, 25), () -> {}, TEXTS);

  @Test
  void namesEverythingOfOthersThatIsInside() throws Exception {
    Set<String> inside = new TreeSet<>();
    Matcher matcher = DEPENDENCY.matcher(Files.readString(Path.of("pom.xml")));
    while (matcher.find()) {
      if (matcher.group(4) == null) {
        inside.add(matcher.group(1));
      }
    }

    assertThat(inside).isNotEmpty();
    assertThat(model.parts()).extracting(AboutViewModel.Part::origin).containsAll(inside);
  }

  @Test
  void copiesNothingThatSaysWhoTheFounderIs() {
    assertThat(model.details())
        .startsWith("Groundwork ")
        .contains("Java: ", "Prices as of: September 25, 2026")
        .doesNotContain("ada");
  }
}
