package dev.groundwork.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a plan of five stacks with a hundred resources each, which no plan of ours has.
final class FloodPlan {
  static final int STACKS = 5;
  static final int RESOURCES = 100;

  private FloodPlan() {}

  static Path write(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("flood"));
    Files.createDirectories(folder.resolve("guides"));
    Files.writeString(folder.resolve("big.yaml"), template());
    Files.writeString(folder.resolve("plan.yaml"), plan());
    return folder;
  }

  private static String template() {
    return "AWSTemplateFormatVersion: '2010-09-09'\nDescription: Many topics.\nResources:\n"
        + numbers(RESOURCES)
            .mapToObj("  Topic%03d: {Type: 'AWS::SNS::Topic'}\n"::formatted)
            .collect(Collectors.joining());
  }

  private static String plan() {
    String ids = numbers(STACKS).mapToObj("part-%d"::formatted).collect(Collectors.joining(", "));
    return """
    format: 1
    id: flood
    title: Flood
    summary: More than anybody builds.
    audience: A benchmark.
    promise: {monthly: 0, hours: 1, weeks: 1, note: None., lines: []}
    settings: {}
    phases: [{id: all, title: All, summary: All., promised: 0, stacks: [%s]}]
    environments: [{id: main, title: Main, phase: all}]
    stacks:
    %sweeks:
      - title: Everything
        goal: Build it.
        steps:
          - {id: build, kind: stacks, title: Build, hours: 1, day: Mon, summary: s, makes: m, undo: u, stacks: [%s]}
    usage: []
    examples: {}
    """
        .formatted(
            ids,
            numbers(STACKS)
                .mapToObj("  part-%1$d: {title: Part %1$d, template: big.yaml}\n"::formatted)
                .collect(Collectors.joining()),
            ids);
  }

  private static IntStream numbers(int count) {
    return IntStream.rangeClosed(1, count);
  }
}
