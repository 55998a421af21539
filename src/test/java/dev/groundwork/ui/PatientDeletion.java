package dev.groundwork.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;

/// Deletes a window's folder. What the window does in the background may write there for a moment
/// after it was closed: a journal's last line, a meter's reading.
public final class PatientDeletion implements TempDirDeletionStrategy {
  private static final int TRIES = 100;
  private static final Duration BETWEEN = Duration.ofMillis(100);

  @Override
  public DeletionResult delete(
      Path folder, AnnotatedElementContext element, ExtensionContext context) throws IOException {
    DeletionResult result = Standard.INSTANCE.delete(folder, element, context);
    for (int i = 0; i < TRIES && !result.isSuccessful(); i++) {
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return result;
      }
      result = Standard.INSTANCE.delete(folder, element, context);
    }
    return result;
  }
}
