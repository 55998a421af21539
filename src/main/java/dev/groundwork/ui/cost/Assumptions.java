package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.Assumed;
import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.ResourceRef;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.UsageRef;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the estimate assumes, stack by stack, to be changed.
final class Assumptions {
  private final ProjectSession session;
  private final Texts texts;
  private final Map<Usage.Key, AssumptionViewModel> rows = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());

  Assumptions(ProjectSession session, Texts texts) {
    this.session = session;
    this.texts = texts;
  }

  /// The assumptions about one stack.
  record Group(String title, List<AssumptionViewModel> rows) {
    Group {
      rows = List.copyOf(rows);
    }
  }

  /// All of them; the same rows as before where they are still there, so that typing goes on.
  ReadOnlyObjectProperty<List<Group>> groups() {
    return groups.getReadOnlyProperty();
  }

  /// Takes what is assumed now.
  void show(CostSheet sheet) {
    List<Group> now = new ArrayList<>();
    for (ResolvedStack stack : sheet.plan().stacks()) {
      List<AssumptionViewModel> own =
          sheet.assumptions().stream()
              .filter(it -> it.of().stack().equals(stack.id()))
              .map(it -> row(stack.definition(), it))
              .toList();
      if (!own.isEmpty()) {
        now.add(new Group(stack.definition().title(), own));
      }
    }
    if (!now.equals(groups.get())) {
      groups.set(now);
    }
  }

  private AssumptionViewModel row(StackDefinition stack, Assumed assumed) {
    AssumptionViewModel row =
        rows.computeIfAbsent(
            assumed.of(),
            key ->
                new AssumptionViewModel(
                    assumed,
                    texts.resource(stack, key.logicalId()),
                    amount -> session.costs().assume(ref(key), amount),
                    texts));
    row.update(assumed);
    return row;
  }

  private static UsageRef ref(Usage.Key key) {
    return new UsageRef(new ResourceRef(key.stack(), key.logicalId()), key.name());
  }
}
