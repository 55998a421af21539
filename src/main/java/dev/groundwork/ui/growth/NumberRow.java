package dev.groundwork.ui.growth;

import dev.groundwork.core.growth.Figure;
import dev.groundwork.core.growth.Reading;
import dev.groundwork.core.growth.Sign;
import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.plan.Signals.Side;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One of the plan's numbers, with the founder's own as it is typed. While it is typed, nothing
/// that comes back changes the text.
public final class NumberRow {
  private final Metric metric;
  private final Texts texts;
  private final Consumer<Optional<String>> type;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final StringProperty value = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<String> typed;

  /// @param typed what the founder has typed before
  /// @param type takes each usable number, and nothing when it is taken back
  NumberRow(Metric metric, Optional<String> typed, Consumer<Optional<String>> type, Texts texts) {
    this.metric = metric;
    this.typed = typed;
    this.type = type;
    this.texts = texts;
    this.shown =
        new ReadOnlyObjectWrapper<>(new Shown("", "", "", Optional.empty(), "", metric.typable()));
    value.set(typed.map(texts.numbers()::typed).orElse(""));
    value.subscribe((_, text) -> typed(text == null ? "" : text.strip()));
  }

  /// What is known about it now.
  ///
  /// @param number with its unit; or that it is unknown
  /// @param source where it comes from, or why it is unknown
  /// @param threshold past which it counts; empty if it doesn't count for a move from here
  /// @param state whether it is past its threshold
  /// @param phases which phases it fits; empty if the plan doesn't say it
  /// @param typable whether a typed number would count
  public record Shown(
      String number,
      String source,
      String threshold,
      Optional<Sign.State> state,
      String phases,
      boolean typable) {}

  /// What it is.
  public Metric metric() {
    return metric;
  }

  /// Whether the founder answers it by yes or no.
  public boolean yesOrNo() {
    return metric.source() instanceof Metric.YesNo;
  }

  /// Its name with its unit.
  public String spoken() {
    return metric.unit().isEmpty()
        ? metric.title()
        : texts.get("growth.field", metric.title(), metric.unit());
  }

  /// What is known about it now.
  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The founder's own number, as typed; `yes` or `no`; or empty.
  public StringProperty value() {
    return value;
  }

  /// Why it can't be used; empty if it can.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// @param sign it counts for a move from here
  /// @param condition whether it is a condition, rather than a reason
  /// @param phases the titles of the phases that it fits, where the plan says it
  void update(
      Figure figure, Optional<Sign> sign, boolean condition, Optional<List<String>> phases) {
    shown.set(
        new Shown(
            figure.amount().map(texts::say).orElse(texts.get("growth.number.unknown")),
            source(figure.reading()),
            sign.map(it -> threshold(it, condition)).orElse(""),
            sign.map(Sign::state),
            phases.map(this::fits).orElse(""),
            metric.typable() && !measured(figure.reading())));
  }

  /// What CloudWatch has measured counts more than what is typed.
  private static boolean measured(Reading reading) {
    return reading instanceof Reading.Measured it && !it.pretend();
  }

  private String fits(List<String> phases) {
    return phases.isEmpty()
        ? texts.get("growth.fitsNone")
        : texts.get("growth.fits", phases.size(), String.join(", ", phases));
  }

  private String threshold(Sign sign, boolean condition) {
    if (yesOrNo()) {
      return texts.get("growth.ifYes");
    }
    boolean above = sign.threshold().side() == Side.ABOVE;
    String key =
        condition
            ? above ? "growth.mustAbove" : "growth.mustBelow"
            : above ? "growth.above" : "growth.below";
    return texts.get(key, sign.threshold().limit());
  }

  private String source(Reading reading) {
    return switch (reading) {
      case Reading.Measured it ->
          it.pretend()
              ? texts.get("growth.source.pretend")
              : texts.get("growth.source.cloudwatch", hours());
      case Reading.Typed _ -> texts.get("growth.source.typed");
      case Reading.Estimated _ -> texts.get("growth.source.estimate");
      case Reading.Computed _ -> texts.get("growth.source.computed");
      case Reading.Unknown it -> texts.say(it.why());
    };
  }

  private int hours() {
    return metric.source() instanceof Metric.CloudWatch it ? it.hours() : 0;
  }

  private void typed(String text) {
    Optional<String> number = Optional.of(texts.numbers().plain(text)).filter(it -> !it.isEmpty());
    boolean usable = number.map(it -> metric.problem(it).isEmpty()).orElse(true);
    problem.set(usable ? "" : texts.get("growth.problem"));
    if (usable && !number.equals(typed)) {
      typed = number;
      type.accept(number);
    }
  }
}
