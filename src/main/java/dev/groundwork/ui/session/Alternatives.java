package dev.groundwork.ui.session;

import dev.groundwork.core.cost.CostSheet.LineKey;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.template.BrokenRule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the fields of a form are worth: what each other choice would add to a month, and what is
/// paid now for what hangs on a field.
///
/// @param added parameter → allowed value → what it would add, below zero if it saves; empty where
///   a price isn't known that would be needed
/// @param paid parameter → the sum of the lines that another value would change
public record Alternatives(
    Map<ParameterRef, Map<String, Optional<Money>>> added, Map<ParameterRef, Money> paid) {
  /// Nothing was computed.
  public static final Alternatives NONE = new Alternatives(Map.of(), Map.of());

  /// More choices than these are no list to read prices in.
  private static final int MOST = 16;

  /// Keeps copies of the maps.
  public Alternatives {
    added = Map.copyOf(added);
    paid = Map.copyOf(paid);
  }

  /// Prices every allowed value of a form. Blocks for as long as arithmetic takes; any thread.
  static Alternatives of(ResolvedPlan plan, ParameterForm form, Estimates estimates) {
    Estimate now = estimates.of(plan);
    Map<ParameterRef, Map<String, Optional<Money>>> added = new LinkedHashMap<>();
    Map<ParameterRef, Money> paid = new LinkedHashMap<>();
    for (ParameterForm.Field field : form.fields()) {
      Map<String, Estimate> others = new LinkedHashMap<>();
      for (String value : others(field)) {
        Answers answers = plan.answers().with(field.ref(), value);
        try {
          others.put(value, estimates.of(plan.answering(answers)));
        } catch (BrokenRule refused) {
          // What the template's rules refuse has no price, and its field says why.
        }
      }
      if (!field.parameter().constraints().allowedValues().isEmpty() && !others.isEmpty()) {
        Map<String, Optional<Money>> byValue = new LinkedHashMap<>();
        others.forEach((value, it) -> byValue.put(value, difference(now, it)));
        added.put(field.ref(), byValue);
      }
      paid(now, others.values().stream().toList()).ifPresent(it -> paid.put(field.ref(), it));
    }
    return new Alternatives(added, paid);
  }

  /// A line without a price must not look like one that is saved, or that stays: only where the
  /// same prices are missing for the same reasons is the rest the difference.
  private static Optional<Money> difference(Estimate now, Estimate other) {
    return unknown(other).equals(unknown(now))
        ? Optional.of(other.total().minus(now.total()))
        : Optional.empty();
  }

  private record Unknown(LineKey line, Optional<String> why) {}

  private static Set<Unknown> unknown(Estimate estimate) {
    return estimate.items().stream()
        .filter(it -> it.cost().isEmpty())
        .map(it -> new Unknown(LineKey.of(it), it.note()))
        .collect(Collectors.toSet());
  }

  /// Every allowed value; where a number is typed, the next one shows what hangs on it.
  private static List<String> others(ParameterForm.Field field) {
    List<String> allowed = field.parameter().constraints().allowedValues();
    if (!allowed.isEmpty()) {
      return allowed.size() <= MOST ? allowed : List.of();
    }
    return field.current().stream()
        .filter(it -> it.matches("[0-9]{1,9}"))
        .map(BigDecimal::new)
        .flatMap(it -> Stream.of(it.add(BigDecimal.ONE), it.subtract(BigDecimal.ONE)))
        .map(BigDecimal::toPlainString)
        .filter(it -> field.problem(it).isEmpty())
        .limit(1)
        .toList();
  }

  /// Empty if no line hangs on it.
  private static Optional<Money> paid(Estimate now, List<Estimate> others) {
    Map<LineKey, Money> amounts = amounts(now);
    List<Money> hanging =
        amounts.entrySet().stream()
            .filter(
                line ->
                    others.stream()
                        .map(it -> amounts(it).getOrDefault(line.getKey(), Money.ZERO))
                        .anyMatch(it -> it.compareTo(line.getValue()) != 0))
            .map(Map.Entry::getValue)
            .toList();
    boolean known = others.stream().allMatch(it -> unknown(it).containsAll(unknown(now)));
    return hanging.isEmpty() || !known ? Optional.empty() : Optional.of(Money.sum(hanging));
  }

  private static Map<LineKey, Money> amounts(Estimate estimate) {
    Map<LineKey, Money> amounts = new HashMap<>();
    for (LineItem item : estimate.items()) {
      amounts.merge(LineKey.of(item), item.monthly(), (one, more) -> Money.sum(List.of(one, more)));
    }
    return amounts;
  }

  /// What each value of one parameter would add; empty if it isn't chosen from a list.
  public Map<String, Optional<Money>> of(ParameterRef parameter) {
    return added.getOrDefault(parameter, Map.of());
  }

  /// What is paid a month for what hangs on one parameter; empty if nothing does.
  public Optional<Money> paid(ParameterRef parameter) {
    return Optional.ofNullable(paid.get(parameter));
  }
}
