package dev.groundwork.core.cost;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /// Reads one file for a plan.
  ///
  /// @throws InvalidDocument naming the place, if it can't be read, or names what the plan hasn't
  public static Usage read(String file, String text, Plan plan) {
    return read(file, text, it -> UsageKeys.objection(plan, it));
  }

  /// Reads one file, whatever it names.
  static Usage read(String file, String text) {
    return read(file, text, _ -> Optional.empty());
  }

  private static Usage read(
      String file, String text, Function<UsageRef, Optional<String>> objection) {
    MappingReader reader = MappingReader.of("a usage file", Documents.parse(file, text));
    reader.text("version");
    Map<UsageRef, BigDecimal> amounts = UsageRef.read(reader, "resource_usage", objection);
    reader.done();
    return Usage.given(amounts);
  }
}
