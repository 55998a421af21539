package dev.groundwork.core.cost;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// Reads a usage file, which has the form of Infracost's:
///
/// ```yaml
/// version: 0.1
/// resource_usage:
///   assets.Bucket:
///     standard:
///       storage_gb: 5
/// ```
///
/// Resources are named `stack.LogicalId`. An amount holds at every level of usage;
/// `usage.schema.json` describes the format.
public final class UsageFile {
  private final Map<Usage.Key, Usage.Amounts> amounts = new HashMap<>();

  private UsageFile() {}

  /// Reads one file.
  ///
  /// @throws InvalidDocument naming the place, if it can't be read
  public static Usage read(String file, String text) {
    MappingReader reader = MappingReader.of("a usage file", Documents.parse(file, text));
    reader.text("version");
    UsageFile usage = new UsageFile();
    reader.named("resource_usage", usage::resource);
    reader.done();
    return new Usage(usage.amounts);
  }

  private String resource(Scalar name, Node node) {
    String[] parts = name.text().split("\\.", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new InvalidDocument(
          name.at(), "\"" + name.text() + "\" is no resource; write stack.LogicalId");
    }
    keys(new Usage.Key(parts[0], parts[1], ""), node);
    return name.text();
  }

  private void keys(Usage.Key outer, Node node) {
    if (!(node instanceof Mapping mapping)) {
      throw new InvalidDocument(
          node.at(), "usage is a mapping of keys and amounts, not " + node.noun());
    }
    for (Mapping.Entry entry : mapping.entries().values()) {
      String prefix = outer.name().isEmpty() ? "" : outer.name() + ".";
      Usage.Key key = new Usage.Key(outer.stack(), outer.logicalId(), prefix + entry.key().text());
      switch (entry.value()) {
        case Scalar scalar -> amounts.put(key, Usage.Amounts.always(amount(key, scalar)));
        case Node inner -> keys(key, inner);
      }
    }
  }

  private static BigDecimal amount(Usage.Key key, Scalar scalar) {
    try {
      BigDecimal amount = new BigDecimal(scalar.text());
      if (amount.signum() >= 0) {
        return amount;
      }
    } catch (NumberFormatException _) {
      // Falls through to the same complaint.
    }
    throw new InvalidDocument(
        scalar.at(), key.name() + " must be a number from zero on, not \"" + scalar.text() + "\"");
  }
}
