package dev.groundwork.core.document;

/// Bounds against files made to exhaust us. Generous: the largest honest file is a template of
/// 1,000,000 bytes, which CloudFormation takes from S3.
///
/// @param characters of the whole text
/// @param depth of nesting
/// @param nodes scalars, lists and mappings together
record DocumentLimits(int characters, int depth, int nodes) {
  static final DocumentLimits STANDARD = new DocumentLimits(4_000_000, 100, 400_000);

  void checkLength(String file, String text) {
    if (text.length() > characters) {
      throw new InvalidDocument(
          Position.startOf(file),
          "the file has %,d characters; at most %,d are read".formatted(text.length(), characters));
    }
  }

  void checkDepth(int reached, Position at) {
    if (reached > depth) {
      throw new InvalidDocument(at, "nested more than " + depth + " levels deep");
    }
  }

  void checkNodes(int read, Position at) {
    if (read > nodes) {
      throw new InvalidDocument(at, "more than %,d values in one file".formatted(nodes));
    }
  }
}
