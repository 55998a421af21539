package dev.groundwork.ui.run;

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

/// How long AWS usually takes to make a resource, by type. Averages that others measured, for a
/// guess of what is left; each account learns better ones.
///
/// Source: aws-cloudformation/rain, `forecast/estimate.go` (Apache-2.0), in
/// `typical-times.properties` beside this class.
public final class TypicalTimes {
  /// The times that ship with the program.
  public static final TypicalTimes BUNDLED = read();

  private static final Duration OTHERWISE = Duration.ofSeconds(3);

  private final Map<String, Duration> byType;

  private TypicalTimes(Map<String, Duration> byType) {
    this.byType = Map.copyOf(byType);
  }

  /// The time for one resource of a type.
  public Duration of(String type) {
    return byType.getOrDefault(type, OTHERWISE);
  }

  /// The time for a stack: its longest chain of resources that wait for one another.
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

  private static TypicalTimes read() {
    Properties seconds = new Properties();
    try (InputStream file =
        Objects.requireNonNull(
            TypicalTimes.class.getResourceAsStream("typical-times.properties"))) {
      seconds.load(file);
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
