package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ResolvedPlan;
import java.util.Comparator;
import java.util.List;

/// Another answer of the founder's, and what it makes of the month: a processor architecture, a
/// size, a second zone, or a setting that puts other stacks in the place of some.
///
/// @param subject what would be answered otherwise
/// @param now what holds
/// @param instead what might be chosen
/// @param difference to a month at typical use; below zero where it saves
/// @param swap which stacks it brings and takes away
public record Choice(Subject subject, String now, String instead, Money difference, Swap swap) {
  private static final Comparator<Choice> DEAREST_LAST =
      Comparator.comparing(Choice::difference)
          .thenComparing(it -> it.subject.toString())
          .thenComparing(Choice::instead);

  /// What would be answered otherwise.
  public sealed interface Subject {
    /// A parameter, or the same one of stacks that are made of one template.
    ///
    /// @param parameters at least one
    record OfParameters(List<ParameterRef> parameters) implements Subject {
      public OfParameters {
        parameters = List.copyOf(parameters);
      }

      /// As on the command line.
      @Override
      public String toString() {
        return String.join(", ", parameters.stream().map(ParameterRef::toString).toList());
      }
    }

    /// A setting of the plan.
    record OfSetting(String id) implements Subject {
      /// As on the command line.
      @Override
      public String toString() {
        return id;
      }
    }

    /// The answers with this one in place of what it was.
    default Answers answered(Answers answers, String value) {
      return switch (this) {
        case OfSetting(String id) -> answers.withSetting(id, value);
        case OfParameters(List<ParameterRef> parameters) -> {
          Answers all = answers;
          for (ParameterRef parameter : parameters) {
            all = all.with(parameter, value);
          }
          yield all;
        }
      };
    }
  }

  /// Which stacks come and go, by their ids in the plan; none do where only their parameters
  /// change.
  public record Swap(List<String> added, List<String> removed) {
    public Swap {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /// Every choice of a plan that changes what a month costs, the largest saving first. One whose
  /// price isn't wholly known is left out.
  ///
  /// @param overrides usage that holds in place of the plan's
  public static List<Choice> of(Estimator estimator, ResolvedPlan plan, Usage overrides) {
    Comparison comparison = new Comparison(estimator, plan, overrides);
    return Alternative.of(comparison.now()).stream()
        .flatMap(it -> comparison.compared(it).stream())
        .sorted(DEAREST_LAST)
        .toList();
  }
}
