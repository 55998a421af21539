package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundwork.core.document.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPlansTest {
  @TempDir Path settings;

  private PlanCatalog catalog() {
    return PlanCatalog.bundled().beside(new OwnPlans(settings));
  }

  private Path put(String name, Map<String, String> files) throws IOException {
    Path folder = Files.createDirectories(settings.resolve("plans").resolve(name));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  private OwnPlan.Unaccepted unaccepted() {
    return (OwnPlan.Unaccepted) catalog().own("small");
  }

  @Test
  void isReadButNotUsedBeforeItWasAccepted() throws IOException {
    put("small", SmallPlan.good().files());

    assertThat(unaccepted().plan().introduction().title()).isEqualTo("Small");
    assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> catalog().plan("small"));
    assertThat(catalog().plans()).extracting(Plan::id).doesNotContain("small");
  }

  @Test
  void isAPlanLikeAnyOtherOnceAccepted() throws IOException {
    put("small", SmallPlan.good().files());
    catalog().accept(unaccepted());

    assertThat(catalog().plan("small").id()).isEqualTo("small");
    assertThat(catalog().plans()).extracting(Plan::id).contains("small", "super-lean");
  }

  @Test
  void isToBeAcceptedAgainWheneverAFileOfItHasChanged() throws IOException {
    Path folder = put("small", SmallPlan.good().files());
    catalog().accept(unaccepted());
    Files.writeString(
        folder.resolve("plain.yaml"), "\n# changed", java.nio.file.StandardOpenOption.APPEND);

    assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> catalog().plan("small"));

    put("small", SmallPlan.good().files());
    assertThat(catalog().plan("small").id()).as("as it was accepted").isEqualTo("small");
  }

  @Test
  void acceptsOnlyTheContentThatWasShown() throws IOException {
    Path folder = put("small", SmallPlan.good().files());
    OwnPlan.Unaccepted shown = unaccepted();
    Files.writeString(folder.resolve("read.md"), "# Another\n");
    catalog().accept(shown);

    assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> catalog().plan("small"));
  }

  @Test
  void oneThatIsBrokenSaysWhereAndHidesNoOther() throws IOException {
    put("small", SmallPlan.good().files());
    put("broken", Map.of("plan.yaml", "format: 1\nid: other\n"));
    put("empty", Map.of());

    assertThat(catalog().own()).extracting(OwnPlan::id).containsExactly("broken", "empty", "small");
    assertThat(reason("broken"))
        .startsWith(settings.resolve("plans/broken/plan.yaml") + ":2:5: ")
        .contains("the id must be the name of the plan's folder, \"broken\"");
    assertThat(reason("empty")).contains("the plan's folder has no plan.yaml");
    assertThat(unaccepted().plan().id()).isEqualTo("small");
  }

  @Test
  void canNotPassForAPlanThatComesWithGroundwork() throws IOException {
    put("super-lean", SmallPlan.good().files());

    assertThat(reason("super-lean")).contains("choose another name");
    assertThat(catalog().plan("super-lean").introduction().title()).isNotEqualTo("Small");
  }

  @Test
  void refusesALinkAndWhatIsNoText() throws IOException {
    Path linked = put("linked", SmallPlan.good().files());
    Files.createSymbolicLink(linked.resolve("more.yaml"), settings.resolve("elsewhere.yaml"));
    Path odd = put("odd", SmallPlan.good().files());
    Files.write(odd.resolve("odd.md"), "grün".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(reason("linked")).contains("more.yaml:1:1: this is a link");
    assertThat(reason("odd")).contains("odd.md:1:1: this isn't text in UTF-8");
  }

  @Test
  void takesACopyOfAFolderThatIsAPlan() throws IOException {
    Path from = Files.createDirectories(settings.resolve("elsewhere/small"));
    for (Map.Entry<String, String> file : SmallPlan.good().files().entrySet()) {
      Files.writeString(from.resolve(file.getKey()), file.getValue());
    }
    OwnPlans own = new OwnPlans(settings);

    assertThat(own.take(from)).isEqualTo("small");
    assertThat(unaccepted().folder()).isEqualTo(settings.resolve("plans/small"));
    assertThatExceptionOfType(InvalidDocument.class)
        .isThrownBy(() -> own.take(from))
        .withMessageContaining("a plan of this name already");
  }

  private String reason(String id) {
    return String.valueOf(((OwnPlan.Broken) catalog().own(id)).reason().getMessage());
  }
}
