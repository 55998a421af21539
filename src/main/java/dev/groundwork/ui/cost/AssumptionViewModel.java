package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.Assumed;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.plan.UsageRef;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// An assumption with the founder's own amount as it is typed. While it is typed, nothing that
/// comes back changes the text.
final class AssumptionViewModel {
  private final Usage.Key key;
  private final String name;
  private final Texts texts;
  private final Consumer<Optional<BigDecimal>> say;
  private final StringProperty value = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper levels = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper price = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
  private final String unit;
  private final String why;
  private final String typical;
  private Optional<BigDecimal> said;

  /// @param name of the resource
  /// @param say takes each usable amount, and nothing when the plan's assumption is to hold again
  AssumptionViewModel(
      Assumed assumed, String name, Consumer<Optional<BigDecimal>> say, Texts texts) {
    this.key = assumed.of();
    this.name = name;
    this.texts = texts;
    this.say = say;
    this.said = assumed.own();
    this.unit = assumed.amounts().flatMap(Usage.Amounts::unit).map(texts::price).orElse(key.name());
    this.why = assumed.amounts().flatMap(Usage.Amounts::why).map(texts::price).orElse("");
    this.typical = assumed.amounts().map(it -> number(it.typical())).orElse("");
    said.ifPresent(it -> value.set(texts.numbers().typed(it.toPlainString())));
    own.set(said.isPresent());
    update(assumed);
    value.subscribe(text -> typed(text == null ? "" : text.strip()));
  }

  /// Takes what is known now.
  void update(Assumed now) {
    levels.set(
        now.amounts()
            .map(
                it ->
                    it.low().compareTo(it.high()) == 0
                        ? texts.get("cost.usage.level", number(it.typical()))
                        : texts.get(
                            "cost.usage.levels",
                            number(it.low()),
                            number(it.typical()),
                            number(it.high())))
            .orElseGet(() -> texts.get("cost.usage.none")));
    price.set(texts.get("cost.usage.price", words().small(now.monthly())));
  }

  Usage.Key key() {
    return key;
  }

  /// The resource, as a person calls it.
  String name() {
    return name;
  }

  /// What the amount counts.
  String unit() {
    return unit;
  }

  /// Why these amounts; empty if nobody says it.
  String why() {
    return why;
  }

  /// What the plan assumes at typical use; empty if it assumes nothing.
  String typical() {
    return typical;
  }

  /// What the plan assumes at each level of use.
  ReadOnlyStringProperty levels() {
    return levels.getReadOnlyProperty();
  }

  /// What the lines cost that rest on it.
  ReadOnlyStringProperty price() {
    return price.getReadOnlyProperty();
  }

  /// The founder's own amount, as typed; empty if the plan's holds.
  StringProperty value() {
    return value;
  }

  /// Why it can't be used; empty if it can.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Whether the plan's assumption is replaced, or something is typed to replace it.
  ReadOnlyBooleanProperty own() {
    return own.getReadOnlyProperty();
  }

  /// Lets the plan's assumption hold again.
  void reset() {
    value.set("");
  }

  private void typed(String text) {
    own.set(!text.isEmpty());
    Optional<BigDecimal> amount = UsageRef.amount(texts.numbers().plain(text));
    boolean usable = text.isEmpty() || amount.isPresent();
    problem.set(usable ? "" : texts.get("cost.usage.problem"));
    if (usable && !amount.equals(said)) {
      said = amount;
      say.accept(amount);
    }
  }

  private String number(BigDecimal amount) {
    return words().number(amount);
  }

  private CostWords words() {
    return new CostWords(texts);
  }
}
