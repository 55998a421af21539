package dev.groundwork.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir Path folder;

  @Test
  void fillsInWhatIsKnownAndSaysWhatIsNot() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.session.refresh();

    assertThat(text(project))
        .startsWith("Not known yet")
        .contains("BACKEND_URI, FRONTEND_URI")
        .contains("aws ecr get-login-password --region us-east-1 |")
        .doesNotContain("ACCOUNT.dkr");
  }

  @Test
  void fillsInWhatAStackHasMade() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.session.apply(Selection.step(project.plan(), "registry"), Set.of());

    assertThat(text(project))
        .startsWith("The commands are filled in")
        .doesNotContain("BACKEND_URI");
  }

  @Test
  void leavesOutWhatTheAnswersLeaveOut() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.session.answer("static-frontend", "true");
    project.session.apply(Selection.step(project.plan(), "registry"), Set.of());

    assertThat(text(project))
        .startsWith("The commands are filled in")
        .contains("docker push")
        .doesNotContain("FRONTEND_URI")
        .doesNotContain("\n\n```\n\n-");
  }

  private static String text(OpenProject project) {
    Step.TaskStep step = (Step.TaskStep) project.plan().step("first-images");
    return new Commands(project.session.situation().get(), Texts.in(Locale.ENGLISH))
        .of(step, step.guide().orElseThrow());
  }
}
