package dev.groundwork.core.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that the program does besides applying stacks.
///
/// @param type what
/// @param with its inputs by name: a stack's id, or an output as `stack.Output`
/// @param results names of what it leaves for parameters
public record Task(TaskType type, Map<String, String> with, List<String> results) {
  public Task {
    SortedMap<String, String> sorted = new TreeMap<>(with);
    with = Collections.unmodifiableSortedMap(sorted);
    results = List.copyOf(results);
  }
}
