package dev.groundwork.rehearsal.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/// Tells a field that was never set from one that was set to nothing: the SDK's models make the
/// difference, and so do clients (`hasTags()`).
final class Absent {
  private Absent() {}

  /// Whether nothing is to be written for this value.
  static boolean is(@Nullable Object value) {
    return value == null
        || value instanceof SdkAutoConstructList
        || value instanceof SdkAutoConstructMap;
  }
}
