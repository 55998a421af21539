package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import java.util.ArrayList;
import java.util.List;

/// Gathers what there is to say about one resource.
final class Findings {
  private final String logicalId;
  private List<Finding> all = new ArrayList<>();

  Findings(String logicalId) {
    this.logicalId = logicalId;
  }

  List<Finding> all() {
    return all;
  }

  void error(Position at, String path, Finding.Check check, String message) {
    add(Finding.Severity.ERROR, at, path, check, message);
  }

  void warn(Position at, String path, Finding.Check check, String message) {
    add(Finding.Severity.WARNING, at, path, check, message);
  }

  void add(
      Finding.Severity severity, Position at, String path, Finding.Check check, String message) {
    all.add(new Finding(severity, at, logicalId, path, check, message));
  }

  /// Runs checks of which one suffices: if one finds nothing, nothing is said, otherwise what the
  /// first one says.
  void firstUnlessOneIsClean(List<Runnable> checks) {
    List<Finding> before = all;
    List<Finding> first = List.of();
    for (Runnable check : checks) {
      all = new ArrayList<>();
      check.run();
      if (all.isEmpty()) {
        all = before;
        return;
      }
      first = first.isEmpty() ? all : first;
    }
    all = before;
    all.addAll(first);
  }
}
