package dev.groundwork.ui.run;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.template.Resolution;
import dev.groundwork.core.template.ResolvedResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// How long AWS usually takes to make or to delete a resource, by type, for a guess of what is
/// left.
///
/// Source: `typical-times.properties` and `deletion-times.properties` beside this class, which say
/// where their figures come from.
public final class TypicalTimes {
  private static final Duration OTHERWISE = Duration.ofSeconds(3);

  /// To make something: averages that others measured.
  public static final TypicalTimes CREATION = read("typical-times.properties");

  /// To delete something: nobody publishes averages, so these are rounded guesses.
  public static final TypicalTimes DELETION = read("deletion-times.properties");

  private final Map<String, Duration> byType;

  /// What an operation does.
  public static TypicalTimes to(Operation.Kind kind) {
    return switch (kind) {
      case APPLY -> CREATION;
      case TEARDOWN -> DELETION;
    };
  }

  private TypicalTimes(Map<String, Duration> byType) {
    this.byType = Map.copyOf(byType);
  }

  /// The time for one resource of a type.
  public Duration of(String type) {
    return byType.getOrDefault(type, OTHERWISE);
  }

  /// The time for a stack: its longest chain of resources that wait for one another. A deletion
  /// goes the same chain the other way.
  public Duration ofStack(Resolution stack) {
    Map<String, Duration> done = new HashMap<>();
    Duration longest = Duration.ZERO;
    for (ResolvedResource resource : stack.resources()) {
      Duration begins =
          resource.dependsOn().stream()
              .map(it -> done.getOrDefault(it, Duration.ZERO))
              .max(Duration::compareTo)
              .orElse(Duration.ZERO);
      Duration ends = begins.plus(of(resource.type()));
      done.put(resource.logicalId(), ends);
      longest = ends.compareTo(longest) > 0 ? ends : longest;
    }
    return longest;
  }

  private static TypicalTimes read(String file) {
    Properties seconds = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(TypicalTimes.class.getResourceAsStream(file))) {
      seconds.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Duration> byType = new HashMap<>();
    seconds
        .stringPropertyNames()
        .forEach(
            name ->
                byType.put(
                    "AWS::" + name.replace(".", "::"),
                    Duration.ofSeconds(Long.parseLong(seconds.getProperty(name).strip()))));
    return new TypicalTimes(byType);
  }
}
