package dev.groundwork.ui.teardown;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.DataFate;
import dev.groundwork.core.workspace.TeardownChoice.Snapshots;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.ui.session.DataWords;
import dev.groundwork.ui.session.Remains;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a choice of stacks to tear down comes to.
///
/// @param all every stack that stands
/// @param going those of them that are to go
/// @param choice what becomes of the last snapshots of databases
record Consequences(
    List<TeardownPlan.Row> all,
    List<TeardownPlan.Row> going,
    Snapshots choice,
    DataWords data,
    Texts texts) {

  /// What stays of a stack's data, a line for each that holds some.
  String stays(TeardownPlan.Row row) {
    return data.named(data.of(row, choice));
  }

  /// What a stack costs no more once it is gone: what stays of it is not saved.
  Money saved(TeardownPlan.Row row) {
    Money saved = row.saves().minus(data.kept(data.of(row, choice)));
    return saved.compareTo(Money.ZERO) > 0 ? saved : Money.ZERO;
  }

  /// What all that goes costs no more.
  Money saved() {
    return Money.sum(going.stream().map(this::saved).toList());
  }

  /// What is left of all stacks.
  Remains remains() {
    Money now = Money.sum(all.stream().map(TeardownPlan.Row::saves).toList());
    Stream<String> stacks =
        all.stream()
            .filter(it -> !going.contains(it) && it.saves().amount().signum() > 0)
            .map(TeardownPlan.Row::title);
    Stream<String> kept = fates(choice).stream().map(data::shortly).flatMap(Optional::stream);
    return new Remains(
        now.minus(saved()), Stream.concat(stacks, kept).collect(Collectors.joining(", ")));
  }

  /// Whether something goes that holds data.
  boolean touchData() {
    return going.stream().anyMatch(it -> !it.data().isEmpty());
  }

  /// Whether a database goes.
  boolean touchDatabases() {
    return going.stream().anyMatch(it -> !it.databases().isEmpty());
  }

  /// Whether data goes that can't be had back, in a sentence.
  String loss() {
    boolean lost = fates(choice).stream().anyMatch(DataFate::lost);
    return texts.get(lost ? "data.title.lost" : "data.title.kept");
  }

  /// What keeping the last snapshots costs, in a sentence.
  String keeping() {
    List<DataFate> kept =
        fates(Snapshots.KEEP).stream().filter(it -> it.kept() == DataFate.Kept.SNAPSHOT).toList();
    Money most = Money.sum(kept.stream().flatMap(it -> it.monthly().stream()).toList());
    return !kept.isEmpty() && kept.stream().allMatch(it -> it.monthly().isPresent())
        ? texts.get("teardown.snapshots.priced", texts.amounts().cents(most))
        : texts.get("teardown.snapshots.keep");
  }

  private List<DataFate> fates(Snapshots snapshots) {
    return going.stream().flatMap(it -> data.of(it, snapshots).stream()).toList();
  }
}
