package dev.groundwork.core.document;

import java.util.regex.Pattern;

/// What an unquoted value is taken for.
///
/// CloudFormation reads YAML 1.1, in which `YES` and `off` are booleans; so do we, in every file,
/// since a template must mean here what it means there. Where YAML 1.1 would silently change digits
/// (`0644` is octal 420, `22:22` is 1342 in base 60, `012345678901` and `1e3` become floating
/// point) the value stays **text exactly as written** and [#ambiguous] says so, so that a checker
/// can ask for quotes.
public enum ScalarKind {
  STRING,
  INTEGER,
  FLOAT,
  BOOLEAN,
  NULL;

  private static final Pattern WHOLE = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)");
  private static final Pattern FRACTION =
      Pattern.compile("[-+]?(?:(?:0|[1-9][0-9]*)\\.[0-9]*|\\.[0-9]+)");
  private static final Pattern TREACHEROUS =
      Pattern.compile(
          "[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F_]+|0b[01_]+"
              + "|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");

  /// The kind of a plain (unquoted) YAML scalar.
  static ScalarKind ofPlain(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
      case "yes", "Yes", "YES", "no", "No", "NO" -> BOOLEAN;
      case "on", "On", "ON", "off", "Off", "OFF" -> BOOLEAN;
      default -> ofNumberOrText(text);
    };
  }

  private static ScalarKind ofNumberOrText(String text) {
    char first = text.charAt(0);
    if (!(first >= '0' && first <= '9') && first != '-' && first != '+' && first != '.') {
      return STRING;
    }
    if (Numbers.exact(text).isEmpty()) {
      return STRING;
    }
    if (WHOLE.matcher(text).matches()) {
      return INTEGER;
    }
    return FRACTION.matcher(text).matches() ? FLOAT : STRING;
  }

  /// Whether a YAML 1.1 parser may turn this unquoted text into another number than its digits say.
  public static boolean ambiguous(Scalar scalar) {
    return !scalar.quoted()
        && scalar.kind() == STRING
        && TREACHEROUS.matcher(scalar.text()).matches();
  }
}
