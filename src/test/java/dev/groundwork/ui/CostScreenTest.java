package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Screen;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

/// Opens the cost screen as a founder does.
class CostScreenTest extends UiTest {
  @Test
  void theMeterLeadsToEveryLine() {
    PretendAws aws = new PretendAws();
    Wiring wiring = open(ports(aws), new DirectBackground());
    fx(
        () -> {
          wiring
              .shell()
              .opened(
                  OpenProject.projects(aws)
                      .create(
                          new Projects.Draft(
                              folder.resolve("demo"),
                              "demo",
                              ports(aws).core().plans().plan("super-lean"),
                              "us-east-1",
                              Map.of("email", "ada@example.com"),
                              new Target.Rehearsal())));
          node("everyLine", Hyperlink.class).fire();
          return true;
        });

    assertThat(wiring.shell().screen().get()).isEqualTo(new Screen.Cost());
  }
}
