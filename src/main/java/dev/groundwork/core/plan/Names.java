package dev.groundwork.core.plan;

import java.util.regex.Pattern;

/// How a plan's parts are named: ids of plans, stacks, steps and phases in lower case with hyphens,
/// everything inside a template as CloudFormation names it.
final class Names {
  static final String ID_RULE = "lower-case letters, digits and single hyphens, a letter first";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern LOGICAL = Pattern.compile("[A-Za-z0-9]{1,255}");

  private Names() {}

  record Pair(String stack, String name) {}

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static void requireStack(String text) {
    if (!isId(text)) {
      throw new IllegalArgumentException("\"" + text + "\" must be " + ID_RULE);
    }
  }

  static void requireLogical(String text) {
    if (!LOGICAL.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" must be letters and digits");
    }
  }

  static Pair split(String text, String form) {
    int dot = text.indexOf('.');
    if (dot <= 0 || dot == text.length() - 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" must be written " + form + ", with one dot");
    }
    return new Pair(text.substring(0, dot), text.substring(dot + 1));
  }
}
