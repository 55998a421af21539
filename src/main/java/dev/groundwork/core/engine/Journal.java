package dev.groundwork.core.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was begun and how far it came, kept where a kill doesn't reach it.
public interface Journal {
  /// All entries, oldest first.
  List<JournalEntry> entries();

  /// Appends an entry; it is on disk when this returns.
  void append(JournalEntry entry);

  /// The last operation, if it was begun and did not end.
  default Optional<Operation> unfinished() {
    Optional<Operation> open = Optional.empty();
    for (JournalEntry entry : entries()) {
      switch (entry.kind()) {
        case BEGUN ->
            open =
                Optional.of(
                    new Operation(
                        entry.operation(), entry.act().orElseThrow(), entry.stacks(), entry.at()));
        case ENDED -> open = Optional.empty();
        case CHANGE_SET,
            CONFIRMED,
            EXECUTING,
            EXECUTED,
            UNCHANGED,
            DELETING,
            DELETION_ASKED,
            SETTLED -> {}
      }
    }
    return open;
  }

  /// What is known of each stack within an operation.
  default Map<String, StackRecord> records(Operation operation) {
    Map<String, StackRecord> records = new HashMap<>();
    for (JournalEntry entry : entries()) {
      if (entry.operation().equals(operation.id()) && entry.stack().isPresent()) {
        records.merge(
            entry.stack().get(), StackRecord.NONE.with(entry), (record, _) -> record.with(entry));
      }
    }
    return records;
  }
}
