package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.shell.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;

/// A plan of the user's own on the first screen: what it makes, then its card.
class OwnPlanScreenTest extends UiTest {
  private static final Path BUNDLED = Path.of("src/main/resources/plans/serverless");

  private void put(Path plan) throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = plan.resolve(BUNDLED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path definition = plan.resolve("plan.yaml");
    Files.writeString(
        definition,
        Files.readString(definition)
            .replace("id: serverless", "id: mine")
            .replace("title: Serverless\n", "title: My own way\n"));
  }

  private Path plans() {
    return folder.resolve("settings/plans");
  }

  private boolean there(String id) {
    return fx(() -> scene().lookup("#" + id)) != null;
  }

  private void scrollTo(double share) {
    settle();
    fx(
        () -> {
          node("scroll", ScrollPane.class).setVvalue(share);
          return share;
        });
  }

  @Test
  void saysWhatItMakesBeforeItCanBeChosen() throws IOException {
    put(plans().resolve("mine"));
    Files.createDirectories(plans().resolve("broken"));
    Files.writeString(plans().resolve("broken/plan.yaml"), "format: 9\n");

    open(ports(new PretendAws()), new DirectBackground());

    assertThat(there("plan-mine")).isFalse();
    assertThat(fx(() -> scene().getRoot().lookupAll(".own-plan .bad")))
        .singleElement()
        .extracting(it -> ((Labeled) it).getText())
        .asString()
        .contains("plan.yaml:1:9: this version of Groundwork reads format 1, not 9");
    scrollTo(0.9);
    picture("welcome-own");

    fx(
        () -> {
          node("look-mine", Hyperlink.class).fire();
          return true;
        });
    scrollTo(0.42);
    picture("welcome-own-makes");

    fx(
        () -> {
          node("accept-mine", Button.class).fire();
          return true;
        });
    assertThat(there("plan-mine")).isTrue();
    assertThat(there("look-mine")).isFalse();
  }

  @Test
  void isCopiedWhenItsFolderIsDroppedAndThatIsConfirmed() throws IOException {
    Path dropped = folder.resolve("elsewhere/mine");
    put(dropped);
    Wiring wiring = open(ports(new PretendAws()), new DirectBackground());

    fx(
        () -> {
          wiring.shell().open(dropped);
          return true;
        });
    assertThat(plans().resolve("mine")).as("not before it was confirmed").doesNotExist();
    picture("plan-dropped");
    fx(
        () -> {
          Question asked = wiring.shell().question().get().orElseThrow();
          wiring.shell().answer(asked.acts().getFirst());
          return true;
        });

    assertThat(plans().resolve("mine/plan.yaml")).exists();
    assertThat(wiring.shell().screen().get()).isEqualTo(new Screen.Welcome());
    assertThat(there("look-mine")).isTrue();
  }
}
