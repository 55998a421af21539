package dev.groundwork.core.template;

import dev.groundwork.core.document.Numbers;
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

    String inWords() {
      if (least.isPresent() && most.isPresent()) {
        return "between " + least.get().toPlainString() + " and " + most.get().toPlainString();
      }
      return least.map(bound -> "at least " + bound.toPlainString()).orElse("")
          + most.map(bound -> "at most " + bound.toPlainString()).orElse("");
    }
  }

  public ParameterConstraints {
    allowedValues = List.copyOf(allowedValues);
  }

  /// Why one value (one item of a list) isn't allowed, in plain words that complete "the value …".
  Optional<String> objection(String text, boolean numeric) {
    if (numeric) {
      Optional<String> wrong = numberObjection(text);
      if (wrong.isPresent()) {
        return wrong;
      }
    } else if (!length.contain(BigDecimal.valueOf(text.length()))) {
      return Optional.of("must have " + length.inWords() + " characters");
    }
    if (!allowedValues.isEmpty() && !isAllowed(text, numeric)) {
      return Optional.of("must be one of " + String.join(", ", allowedValues));
    }
    if (allowedPattern.isPresent() && !allowedPattern.get().matcher(text).matches()) {
      return Optional.of(
          description.orElse("must match the pattern " + allowedPattern.get().pattern()));
    }
    return Optional.empty();
  }

  private Optional<String> numberObjection(String text) {
    Optional<BigDecimal> number = Numbers.exact(text);
    if (number.isEmpty()) {
      return Optional.of("must be a number");
    }
    return value.contain(number.get())
        ? Optional.empty()
        : Optional.of("must be " + value.inWords());
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
