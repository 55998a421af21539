package dev.groundwork.ui.session;

import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Selection;

/// Where the founder is. The whole of it: whoever shows the same screen again needs nothing else.
public sealed interface Screen {
  /// One on which nothing of the plan is made or taken away: something is read, set or looked for.
  sealed interface Aside extends Screen {}

  /// Choosing a plan, or an earlier project.
  record Welcome() implements Aside {}

  /// One step of the plan, by its id.
  record OfStep(String step) implements Screen {}

  /// What applying a selection would do.
  record Review(Selection selection) implements Screen {}

  /// The operation that runs, or the last one that did.
  record Running() implements Screen {}

  /// What of the last operation went wrong.
  record Failure() implements Screen {}

  /// What the plan costs, line by line.
  record Cost() implements Aside {}

  /// What a teardown would remove.
  record Teardown() implements Screen {}

  /// What removing one step would remove.
  record Removal(String step) implements Screen {}

  /// What removing the stacks would remove that another answer has put others in the place of.
  record NoLongerChosen() implements Screen {}

  /// What a teardown proved.
  record Proof(Certificate certificate) implements Screen {}

  /// What holds for the whole project.
  record ProjectSettings() implements Aside {}

  /// The way to another phase, act by act.
  record Move(String phase) implements Aside {}

  /// When to grow, by which numbers.
  record Growth() implements Aside {}

  /// The environments of the project side by side.
  record Environments() implements Aside {}

  /// Taking a rehearsed project to an account.
  record Live() implements Aside {}

  /// What this user wants of the window, in every project.
  record Settings() implements Aside {}

  /// What this program is.
  record About() implements Aside {}
}
