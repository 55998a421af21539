package dev.groundwork.core.document;

/// Reads YAML and JSON into one tree.
///
/// YAML aliases, merge keys and several documents in one text are refused, as CloudFormation
/// refuses them; so nothing can multiply while it is read. Duplicate keys are errors. Size, depth
/// and number of values are bounded.
public final class Documents {
  private Documents() {}

  /// Reads JSON if the text begins with `{` or `[`, and YAML otherwise. (A document of YAML's own
  /// flow style begins the same way and must therefore be JSON as well.)
  ///
  /// @param file the name for positions
  /// @throws InvalidDocument if the text can't be read
  public static Node parse(String file, String text) {
    return parse(file, text, TagReader.REFUSING);
  }

  /// Like [#parse(String, String)], with a meaning for YAML tags.
  public static Node parse(String file, String text, TagReader tags) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? json(file, text)
        : yaml(file, text, tags);
  }

  /// Reads one YAML 1.1 document without local tags.
  ///
  /// @throws InvalidDocument if the text can't be read
  public static Node yaml(String file, String text) {
    return yaml(file, text, TagReader.REFUSING);
  }

  /// Reads one YAML 1.1 document.
  ///
  /// @param tags the meaning of local tags
  /// @throws InvalidDocument if the text can't be read
  public static Node yaml(String file, String text, TagReader tags) {
    DocumentLimits.STANDARD.checkLength(file, text);
    return new YamlReader(file, tags, DocumentLimits.STANDARD).read(text);
  }

  /// Reads one JSON value.
  ///
  /// @throws InvalidDocument if the text can't be read
  public static Node json(String file, String text) {
    DocumentLimits.STANDARD.checkLength(file, text);
    return new JsonReader(file, DocumentLimits.STANDARD).read(text);
  }
}
