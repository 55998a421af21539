package dev.groundwork.ui.project;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.project.EnvironmentRow.Act;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsViewModelTest {
  @TempDir Path folder;

  private final List<String> made = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();

  private EnvironmentsViewModel shown(OpenProject project) {
    EnvironmentsViewModel model =
        new EnvironmentsViewModel(
            project.session,
            new EnvironmentsViewModel.Acts(opened::add, made::add, () -> {}),
            TEXTS);
    model.whileShown();
    return model;
  }

  private static EnvironmentRow row(EnvironmentsViewModel model, String id) {
    return model.rows().get().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void showsEachWithItsPriceItsStateAndWhatCanBeDone() {
    OpenProject project = OpenProject.rehearsed(folder, "platform");
    project.session.apply(Selection.step(project.plan(), "network"), Set.of());

    EnvironmentsViewModel model = shown(project);

    assertThat(model.rows().get())
        .extracting(EnvironmentRow::act)
        .containsExactly(Act.NONE, Act.MAKE, Act.MAKE_LATER);
    EnvironmentRow here = row(model, "development");
    assertThat(here.mark()).isEqualTo("open here");
    assertThat(here.about()).isEqualTo("Phase “Development”, one stack stands");
    assertThat(here.shared()).isEmpty();
    assertThat(model.total().get()).isEqualTo("Together " + here.price());
    EnvironmentRow next = row(model, "staging");
    assertThat(next.about()).isEqualTo("Phase “Staging”, not made yet");
    assertThat(next.price()).startsWith("adds $");
    assertThat(next.shared()).startsWith("Shared with Development: $");
    assertThat(next.place()).endsWith("demo-staging");
    assertThat(next.spoken()).isEqualTo("Make Staging and open it");
  }

  @Test
  void makesTheNextOneAndOpensOneThatIsThere() {
    OpenProject project = OpenProject.rehearsed(folder, "platform");
    EnvironmentsViewModel model = shown(project);

    model.act(row(model, "staging"));
    assertThat(made).containsExactly("staging");

    ProjectFolder second =
        ProjectFolder.at(
            OpenProject.projects(project.aws)
                .beside(project.session.folder(), "staging")
                .workspace()
                .folder()
                .path());
    assertThat(second.project().environment()).isEqualTo("staging");
    assertThat(second.project().id()).isEqualTo(project.session.situation().get().project().id());

    EnvironmentsViewModel later = shown(project);
    assertThat(row(later, "staging").act()).isEqualTo(Act.OPEN);
    assertThat(row(later, "production").act()).isEqualTo(Act.MAKE);
    later.act(row(later, "staging"));
    assertThat(opened).containsExactly(second.path());
  }
}
