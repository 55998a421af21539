package dev.groundwork.ui.session;

import dev.groundwork.core.cost.Money;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.workspace.DataFate;
import dev.groundwork.core.workspace.DataFates;
import dev.groundwork.core.workspace.TeardownChoice.Snapshots;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.ui.text.Texts;
import java.util.List;

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

  /// The same, with the name of what it is about before it.
  public String named(DataFate fate) {
    String name = texts.resource(situation.plan().stack(fate.stack()), fate.logicalId());
    return texts.get("data.named", name, stays(fate));
  }

  private String itself(Money monthly) {
    return monthly.amount().signum() > 0
        ? texts.get("data.itself", texts.amounts().cents(monthly))
        : texts.get("data.itself.unpriced");
  }
}
