package dev.groundwork.ui.session;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.DataFate;
import dev.groundwork.core.workspace.DataFates;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownChoice.Snapshots;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What stays of data where something goes, and what that costs, in words.
public final class DataWords {
  private final Situation situation;
  private final DataFates fates;
  private final Texts texts;

  DataWords(Situation situation, DataFates fates, Texts texts) {
    this.situation = situation;
    this.fates = fates;
    this.texts = texts;
  }

  /// What becomes of everything in a stack that holds data.
  public List<DataFate> of(TeardownPlan.Row row, Snapshots choice) {
    return fates.of(row, choice);
  }

  /// Ids of the stacks that stay to watch the costs of what a choice leaves.
  public Set<String> watching(TeardownPlan plan, TeardownChoice choice) {
    return plan.watching(choice, fates);
  }

  /// What the data that stays costs a month, at most; what has no known price counts as nothing.
  public Money kept(List<DataFate> fates) {
    return Money.sum(fates.stream().map(this::monthly).toList());
  }

  private Money monthly(DataFate fate) {
    return switch (fate.kept()) {
      case SNAPSHOT -> fate.monthly().orElse(Money.ZERO);
      case ITSELF -> situation.priceOf(fate.stack(), fate.logicalId());
      case NOTHING -> Money.ZERO;
    };
  }

  /// What stays, in a few words; empty of what is lost.
  public Optional<String> shortly(DataFate fate) {
    return switch (fate.kept()) {
      case SNAPSHOT -> Optional.of(texts.get("data.short.snapshot", name(fate)));
      case ITSELF -> Optional.of(name(fate));
      case NOTHING -> Optional.empty();
    };
  }

  /// Whether a change loses data that can't be had back.
  public boolean loses(RedStop stop) {
    return fates.of(stop).lost();
  }

  /// A sentence about what stays after a change.
  public String stays(RedStop stop) {
    return stays(fates.of(stop));
  }

  /// A sentence about what stays.
  public String stays(DataFate fate) {
    return switch (fate.kept()) {
      case SNAPSHOT ->
          fate.monthly()
              .map(it -> texts.get("data.snapshot", texts.amounts().cents(it)))
              .orElseGet(() -> texts.get("data.snapshot.unpriced"));
      case ITSELF -> itself(situation.priceOf(fate.stack(), fate.logicalId()));
      case NOTHING -> texts.get("data.lost");
    };
  }

  /// The same of several, a line for each sentence, with the names before it that it is true of.
  public String named(List<DataFate> all) {
    Map<String, String> names =
        all.stream()
            .collect(
                Collectors.toMap(this::stays, this::name, (a, b) -> a + ", " + b, TreeMap::new));
    return names.entrySet().stream()
        .map(it -> texts.get("data.named", it.getValue(), it.getKey()))
        .collect(Collectors.joining("\n"));
  }

  private String name(DataFate fate) {
    return texts.resource(situation.plan().stack(fate.stack()), fate.logicalId());
  }

  private String itself(Money monthly) {
    return monthly.amount().signum() > 0
        ? texts.get("data.itself", texts.amounts().cents(monthly))
        : texts.get("data.itself.unpriced");
  }
}
