package dev.groundwork.ui.session;

import dev.groundwork.core.cost.Money;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/// What each other choice of a form would add to a month.
///
/// @param added parameter → allowed value → what it would add, below zero if it saves
public record Alternatives(Map<ParameterRef, Map<String, Money>> added) {
  /// Nothing was computed.
  public static final Alternatives NONE = new Alternatives(Map.of());

  /// More choices than these are no list to read prices in.
  private static final int MOST = 16;

  /// Keeps a copy of the map.
  public Alternatives {
    added = Map.copyOf(added);
  }

  /// Prices every allowed value of a form. Blocks for as long as arithmetic takes; any thread.
  static Alternatives of(ResolvedPlan plan, ParameterForm form, Estimates estimates) {
    Money now = estimates.of(plan).total();
    Map<ParameterRef, Map<String, Money>> added = new LinkedHashMap<>();
    for (ParameterForm.Field field : form.fields()) {
      var allowed = field.parameter().constraints().allowedValues();
      if (!allowed.isEmpty() && allowed.size() <= MOST) {
        Map<String, Money> byValue = new LinkedHashMap<>();
        for (String value : allowed) {
          ResolvedPlan other =
              PlanResolver.resolve(
                  plan.plan(), plan.answers().with(field.ref(), value), KnownOutputs.NONE);
          byValue.put(value, estimates.of(other).total().minus(now));
        }
        added.put(field.ref(), byValue);
      }
    }
    return new Alternatives(added);
  }

  /// What each value of one parameter would add; empty if it isn't chosen from a list.
  public Map<String, Money> of(ParameterRef parameter) {
    return added.getOrDefault(parameter, Map.of());
  }
}
