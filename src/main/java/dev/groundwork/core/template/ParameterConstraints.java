package dev.groundwork.core.template;

import dev.groundwork.core.document.Numbers;
import dev.groundwork.core.words.Saying;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a parameter's value must satisfy. For lists it applies to each item.
///
/// @param allowedValues in the template's order; empty if any value is allowed
/// @param allowedPattern matches the whole value; Java's syntax, as CloudFormation's
/// @param length bounds of a text's length, in characters
/// @param value bounds of a number
/// @param description the template's own words for what is wanted
public record ParameterConstraints(
    List<String> allowedValues,
    Optional<Pattern> allowedPattern,
    Bounds length,
    Bounds value,
    Optional<String> description) {
  /// A closed range, open where a bound is absent.
  public record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    /// No bound.
    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    boolean contain(BigDecimal number) {
      return least.map(bound -> number.compareTo(bound) >= 0).orElse(true)
          && most.map(bound -> number.compareTo(bound) <= 0).orElse(true);
    }

    /// What they ask for.
    ///
    /// @param between the key of a text with both bounds; `least` and `most` of those with one
    Saying saying(String between, String atLeast, String atMost) {
      String low = least.map(BigDecimal::toPlainString).orElse("");
      String high = most.map(BigDecimal::toPlainString).orElse("");
      if (high.isEmpty()) {
        return Saying.of(atLeast, low);
      }
      return low.isEmpty() ? Saying.of(atMost, high) : Saying.of(between, low, high);
    }
  }

  public ParameterConstraints {
    allowedValues = List.copyOf(allowedValues);
  }

  /// Why one value (one item of a list) isn't allowed, in plain words that complete "the value …".
  Optional<Saying> objection(String text, boolean numeric) {
    if (numeric) {
      Optional<Saying> wrong = numberObjection(text);
      if (wrong.isPresent()) {
        return wrong;
      }
    } else if (!length.contain(BigDecimal.valueOf(text.length()))) {
      return Optional.of(
          length.saying("rule.lengthBetween", "rule.lengthLeast", "rule.lengthMost"));
    }
    if (!allowedValues.isEmpty() && !isAllowed(text, numeric)) {
      return Optional.of(Saying.of("rule.oneOf", String.join(", ", allowedValues)));
    }
    if (allowedPattern.isPresent() && !allowedPattern.get().matcher(text).matches()) {
      return Optional.of(
          description
              .map(ParameterConstraints::withoutStop)
              .map(Saying::literally)
              .orElse(Saying.of("rule.pattern", allowedPattern.get().pattern())));
    }
    return Optional.empty();
  }

  private Optional<Saying> numberObjection(String text) {
    Optional<BigDecimal> number = Numbers.exact(text);
    if (number.isEmpty()) {
      return Optional.of(Saying.of("rule.number"));
    }
    return value.contain(number.get())
        ? Optional.empty()
        : Optional.of(value.saying("rule.between", "rule.least", "rule.most"));
  }

  /// Templates' authors end it as a sentence; it is only the end of one.
  private static String withoutStop(String words) {
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  private boolean isAllowed(String text, boolean numeric) {
    return allowedValues.contains(text)
        || (numeric && allowedValues.stream().anyMatch(each -> sameNumber(each, text)));
  }

  private static boolean sameNumber(String allowed, String text) {
    Optional<BigDecimal> number = Numbers.exact(text);
    return Numbers.exact(allowed)
        .filter(each -> number.isPresent() && each.compareTo(number.get()) == 0)
        .isPresent();
  }
}
