package dev.groundwork.core.workspace;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps the list before a teardown in a file until the teardown has ended, so that one that was
/// killed still proves the stacks that had gone by then.
final class Inventory {
  private final Path file;

  Inventory(Path file) {
    this.file = file;
  }

  /// The list before: what was written when the teardown began, and what stands now besides.
  TeardownPlan begin(TeardownPlan now) {
    Map<String, TeardownPlan.Row> rows = new LinkedHashMap<>();
    if (Files.exists(file)) {
      read().rows().forEach(row -> rows.put(row.stackId(), row));
    }
    now.rows().forEach(row -> rows.put(row.stackId(), row));
    TeardownPlan before = new TeardownPlan(new ArrayList<>(rows.values()), now.others());
    DurableFile.replace(file, Json.pretty(before));
    return before;
  }

  /// The teardown has ended and is proved.
  void end() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove " + file, e);
    }
  }

  private TeardownPlan read() {
    MappingReader reader =
        MappingReader.of(
            "inventory", Documents.json(file.getFileName().toString(), DurableFile.text(file)));
    TeardownPlan plan =
        new TeardownPlan(reader.list("rows", Inventory::row), reader.texts("others"));
    reader.done();
    return plan;
  }

  private static TeardownPlan.Row row(Node node) {
    MappingReader reader = MappingReader.of("row", node);
    List<StackResource> resources = reader.list("resources", Inventory::resource);
    TeardownPlan.Row row =
        new TeardownPlan.Row(
            reader.text("stack"),
            reader.text("title"),
            reader.text("name"),
            reader.text("stackId"),
            reader.flag("accountWide", false),
            resources,
            reader.required("saves", Inventory::money));
    reader.done();
    return row;
  }

  private static StackResource resource(Node node) {
    MappingReader reader = MappingReader.of("resource", node);
    StackResource resource =
        new StackResource(
            reader.text("logicalId"),
            reader.optionalText("physicalId"),
            reader.text("type"),
            reader.text("status"),
            reader.optionalText("reason"));
    reader.done();
    return resource;
  }

  private static Money money(Node node) {
    MappingReader reader = MappingReader.of("amount", node);
    Money money = new Money(reader.decimal("amount"), reader.text("currency"));
    reader.done();
    return money;
  }
}
