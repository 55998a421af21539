package dev.groundwork.core.plan;

import java.math.BigDecimal;
import java.util.List;

/// What the plan's founding document promised, in its own figures. They are shown beside what AWS
/// charges and are never used to compute it.
///
/// @param monthly dollars a month in the first phase
/// @param hours the founder's own, altogether
/// @param weeks how many
/// @param note what is to be said about the figures
/// @param lines what the monthly sum is made of, and that of later phases where the document says
/// @param alternatives other ways that the document compares itself with
public record Promise(
    BigDecimal monthly,
    BigDecimal hours,
    int weeks,
    String note,
    List<Line> lines,
    List<Alternative> alternatives) {
  public Promise {
    lines = List.copyOf(lines);
    alternatives = List.copyOf(alternatives);
  }

  /// One row of the promised sum.
  ///
  /// @param phase the phase that it belongs to
  /// @param title what is paid for
  /// @param spec its size
  /// @param monthly dollars a month
  /// @param note what is to be said about it; may be empty
  /// @param covers the resources whose estimate stands beside it; none if nothing bills for it
  public record Line(
      String phase,
      String title,
      String spec,
      BigDecimal monthly,
      String note,
      List<ResourceRef> covers) {
    public Line {
      covers = List.copyOf(covers);
    }
  }

  /// Another way to do it.
  ///
  /// @param monthly dollars a month
  public record Alternative(String title, BigDecimal monthly, String note) {}
}
