package dev.groundwork.ui.run;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.workspace.Certificate;

/// How far an operation is that the window has begun.
public sealed interface Ending {
  /// It goes on.
  record Open() implements Ending {}

  /// An apply has ended, well or not.
  record Applied(OperationOutcome outcome) implements Ending {}

  /// A teardown has ended, and this proves it.
  record TornDown(Certificate certificate) implements Ending {}

  /// It could not begin, or broke off.
  record Broken(Problem problem) implements Ending {}

  /// The founder stopped watching. AWS goes on with what it was asked; what waited isn't begun.
  record Stopped() implements Ending {}

  /// Whether it goes on.
  default boolean open() {
    return this instanceof Open;
  }

  /// Whether everything got where it should.
  default boolean reached() {
    return switch (this) {
      case Applied applied -> applied.outcome().reached();
      case TornDown down -> down.certificate().complete();
      case Open _, Broken _, Stopped _ -> false;
    };
  }
}
