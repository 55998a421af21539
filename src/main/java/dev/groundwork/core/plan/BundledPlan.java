package dev.groundwork.core.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A plan of ours in one language, read once. Equal to any other of the same folder and language.
final class BundledPlan {
  private final BundledFolder folder;
  private final Locale language;
  private @Nullable Plan plan;

  BundledPlan(BundledFolder folder, Locale language) {
    this.folder = folder;
    this.language = language;
  }

  /// Reads it, or waits for who does.
  synchronized Plan read() {
    Plan ready = plan;
    if (ready == null) {
      ready = PlanReader.read(folder, language);
      plan = ready;
    }
    return ready;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BundledPlan it
        && it.folder.equals(folder)
        && it.language.equals(language);
  }

  @Override
  public int hashCode() {
    return 31 * folder.hashCode() + language.hashCode();
  }
}
