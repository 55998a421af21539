package dev.groundwork.ui;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.Change.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// Changes of a database, as AWS would tell them.
final class ChangesExample {
  private ChangesExample() {}

  static Change modified(String property, String before, String after) {
    return change(property, before, after, Replacement.NO, Optional.empty(), "InstanceClass");
  }

  static Change replaced(String property, String before, String after) {
    return change(
        property,
        before,
        after,
        Replacement.YES,
        Optional.of("ReplaceAndSnapshot"),
        "DatabaseName");
  }

  private static Change change(
      String property,
      String before,
      String after,
      Replacement replacement,
      Optional<String> policy,
      String cause) {
    return new Change(
        Change.Action.MODIFY,
        "Database",
        Optional.of("db-1"),
        "AWS::RDS::DBInstance",
        replacement,
        policy,
        List.of(
            new Change.PropertyChange(
                "/Properties/" + property,
                Optional.of(before),
                Optional.of(after),
                replacement,
                Optional.of(cause))));
  }

  /// Every text inside a node.
  static List<String> texts(Parent parent) {
    List<String> texts = new ArrayList<>();
    parent
        .getChildrenUnmodifiable()
        .forEach(
            each -> {
              if (each instanceof Labeled labeled && labeled.getText() != null) {
                texts.add(labeled.getText());
              }
              if (each instanceof Parent inner) {
                texts.addAll(texts(inner));
              }
            });
    return texts;
  }
}
