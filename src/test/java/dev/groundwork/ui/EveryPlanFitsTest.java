package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.session.Screen;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks every bundled plan through the smallest window in German, which needs more room, and every
/// third also in English: nothing is cut. What else must hold of a screen is [ShotsTest]'s, with
/// one plan.
class EveryPlanFitsTest extends UiTest {
  private static final double WIDE = 1024;
  private static final double HIGH = 680;

  /// What is cut, with the first place where it is.
  private final Map<String, String> cut = new LinkedHashMap<>();

  static List<String> ids() {
    return PlanCatalog.bundled().ids();
  }

  static Stream<Arguments> plans() {
    return ids().stream()
        .flatMap(
            plan ->
                ids().indexOf(plan) % 3 == 2
                    ? Stream.of(
                        Arguments.of(plan, Locale.GERMAN), Arguments.of(plan, Locale.ENGLISH))
                    : Stream.of(Arguments.of(plan, Locale.GERMAN)));
  }

  /// Every step in the first phase that has it, and what hangs on a phase in each of them.
  @ParameterizedTest
  @MethodSource("plans")
  void nothingIsCutAsItIsPlanned(String plan, Locale language) {
    Visit visit = open(plan, language);
    Set<String> seen = new HashSet<>();
    for (Phase phase : visit.plan().growth().phases()) {
      visit.act(session -> session.phase(phase.id()));
      for (Step step : fx(() -> visit.session().situation().get().steps())) {
        if (seen.add(step.id())) {
          look(visit, new Screen.OfStep(step.id()), phase.id() + ", " + step.id());
        }
      }
      look(visit, new Screen.Cost(), phase.id() + ", cost");
      look(visit, new Screen.ProjectSettings(), phase.id() + ", settings");
    }
    assertThat(cut).isEmpty();
  }

  /// Moves and the teardown, which show what stands.
  @ParameterizedTest
  @MethodSource("ids")
  void nothingIsCutOnceItStands(String plan) {
    Visit visit = open(plan, Locale.GERMAN);
    List<Phase> phases = visit.plan().growth().phases();
    visit.act(session -> session.apply(Selection.all(visit.plan()), Set.of()));
    for (int i = 0; i + 1 < phases.size(); i++) {
      String from = phases.get(i).id();
      String to = phases.get(i + 1).id();
      visit.act(session -> session.phase(from));
      look(visit, new Screen.Move(to), "to " + to);
    }
    look(visit, new Screen.Teardown(), "teardown");
    assertThat(cut).isEmpty();
  }

  private Visit open(String plan, Locale language) {
    speak(language);
    Visit visit = Visit.atOnce(this).project(new Target.Rehearsal(), plan);
    resize(WIDE, HIGH);
    return visit;
  }

  /// Everything of one screen at once: nothing is drawn between its tabs.
  private void look(Visit visit, Screen there, String where) {
    visit.act(
        _ -> {
          visit.wiring().shell().go(there);
          if (scene().lookup("#tabs") instanceof TabPane tabs) {
            for (Tab tab : List.copyOf(tabs.getTabs())) {
              tabs.getSelectionModel().select(tab);
              judge(where + ", " + tab.getText());
            }
          } else {
            judge(where);
          }
        });
  }

  /// What is laid out may change what fits elsewhere, so it is done twice.
  private void judge(String where) {
    Parent root = scene().getRoot();
    for (int i = 0; i < 2; i++) {
      root.applyCss();
      root.layout();
    }
    Cut.in(scene()).forEach(it -> cut.putIfAbsent(it, where));
  }
}
