package dev.groundwork.core.cost;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
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
  private UsageFile() {}

  /// Reads one file.
  ///
  /// @throws InvalidDocument naming the place, if it can't be read
  public static Usage read(String file, String text) {
    MappingReader reader = MappingReader.of("a usage file", Documents.parse(file, text));
    reader.text("version");
    Map<UsageRef, BigDecimal> amounts = UsageRef.read(reader, "resource_usage");
    reader.done();
    return Usage.given(amounts);
  }
}
