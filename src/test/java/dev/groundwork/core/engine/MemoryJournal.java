package dev.groundwork.core.engine;

import java.util.ArrayList;
import java.util.List;

/// A journal that outlives the engine, as a file would.
final class MemoryJournal implements Journal {
  private final List<JournalEntry> entries = new ArrayList<>();

  @Override
  public List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void append(JournalEntry entry) {
    entries.add(entry);
  }
}
