package dev.groundwork.ui.cost;

/// A row of the list of every line.
sealed interface CostRow {
  /// What whoever can't see the row is told.
  String spoken();

  /// A stack, with the sum of its lines.
  record Group(String title, String amount) implements CostRow {
    @Override
    public String spoken() {
      return title + ", " + amount;
    }
  }

  /// A line of the estimate, or a resource that AWS doesn't bill.
  ///
  /// @param kind one of the words of [CostWords], for the badge's style
  /// @param kindWord the same for people
  /// @param quantity times its price; empty where nothing is counted
  /// @param unit what AWS's unit is; empty where that is plain
  /// @param amount a month
  /// @param range from low to high usage; empty if that makes no difference
  /// @param because assumption or note; may be empty
  record Line(
      String title,
      String component,
      String kind,
      String kindWord,
      String quantity,
      String unit,
      String amount,
      String range,
      String because)
      implements CostRow {
    @Override
    public String spoken() {
      return String.join(", ", title, component, kindWord, quantity, unit, amount, range, because)
          .replaceAll("(, )+", ", ");
    }
  }
}
