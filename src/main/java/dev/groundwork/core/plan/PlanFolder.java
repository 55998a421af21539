package dev.groundwork.core.plan;

import java.util.Optional;

/// Where a plan's files come from. Their names are relative and have no `..`.
public interface PlanFolder {
  /// The folder's name, which is the plan's id.
  String id();

  /// How messages call one of its files.
  String label(String file);

  /// The text of a file, or nothing if there is none of that name.
  ///
  /// @throws java.io.UncheckedIOException if it is there but can't be read
  Optional<String> text(String file);
}
