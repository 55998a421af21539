package dev.groundwork.ui.teardown;

import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in a few words what a stack holds: the kinds first that cost most, then those that there
/// are most of.
final class Kinds {
  private static final int MOST = 2;

  private final Situation situation;
  private final Texts texts;

  Kinds(Situation situation, Texts texts) {
    this.situation = situation;
    this.texts = texts;
  }

  private record Kind(String name, int count, Money monthly) {
    Kind plus(Kind other) {
      return new Kind(name, count + other.count, monthly.plus(other.monthly));
    }
  }

  String of(TeardownPlan.Row row) {
    Map<String, Kind> byName = new LinkedHashMap<>();
    for (StackResource resource : row.resources()) {
      Kind one =
          new Kind(
              texts.type(resource.type()), 1, situation.priceOf(row.stack(), resource.logicalId()));
      byName.merge(one.name(), one, Kind::plus);
    }
    List<Kind> kinds =
        byName.values().stream()
            .sorted(Comparator.comparing(Kind::monthly).thenComparingInt(Kind::count).reversed())
            .toList();
    String list = kinds.stream().limit(MOST).map(this::inWords).collect(Collectors.joining(", "));
    return kinds.size() > MOST ? texts.get("teardown.kinds.more", list, others(kinds)) : list;
  }

  private String inWords(Kind kind) {
    return kind.count() == 1 ? kind.name() : texts.get("teardown.kind", kind.count(), kind.name());
  }

  /// How many resources are of a kind that isn't listed.
  private static int others(List<Kind> kinds) {
    return kinds.stream().skip(MOST).mapToInt(Kind::count).sum();
  }
}
