package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import java.nio.file.Path;

/// A folder among the plans of a user's own, as it was found.
public sealed interface OwnPlan {
  /// The folder's name, which is the plan's id if it can be read.
  String id();

  /// A plan whose content was accepted: it is one like any other.
  record Accepted(Plan plan) implements OwnPlan {
    @Override
    public String id() {
      return plan.id();
    }
  }

  /// A plan that nobody has accepted yet, or that has changed since.
  ///
  /// @param digest of the content that was read
  record Unaccepted(Plan plan, Path folder, String digest) implements OwnPlan {
    @Override
    public String id() {
      return plan.id();
    }
  }

  /// A folder that is no plan, or whose templates break a promise.
  ///
  /// @param reason with file, line and column
  record Broken(String id, InvalidDocument reason) implements OwnPlan {}
}
