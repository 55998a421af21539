package dev.groundwork.core.template;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The resource types that Groundwork knows: an export of AWS's resource schemas, made by
/// `src/build/resource-types.mjs`. A type is parsed when it is first asked for. Safe for use by
/// several threads.
public final class ResourceTypes {
  private static final String FILE = "resource-types.json";

  /// Read once a process: it never changes.
  private static final class Bundled {
    static final ResourceTypes TYPES = new ResourceTypes(text());

    private static String text() {
      try (InputStream in = ResourceTypes.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException(FILE + " is missing from the program");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Map<String, String> lines = new TreeMap<>();
  private final Map<String, ResourceType> parsed = new ConcurrentHashMap<>();

  /// The file has a type a line: `"AWS::S3::Bucket":{…},`.
  private ResourceTypes(String text) {
    text.lines()
        .filter(line -> line.startsWith("\""))
        .forEach(
            line -> {
              int end = line.indexOf("\":");
              int last = line.endsWith(",") ? line.length() - 1 : line.length();
              lines.put(line.substring(1, end), line.substring(end + 2, last));
            });
  }

  /// The types that come with the program.
  public static ResourceTypes bundled() {
    return Bundled.TYPES;
  }

  /// The names of all known types.
  public Set<String> names() {
    return Collections.unmodifiableSet(lines.keySet());
  }

  /// A type, if it is known.
  public Optional<ResourceType> find(String name) {
    String line = lines.get(name);
    return line == null
        ? Optional.empty()
        : Optional.of(parsed.computeIfAbsent(name, _ -> parse(name, line)));
  }

  private static ResourceType parse(String name, String line) {
    MappingReader reader = MappingReader.of(name, Documents.json(name, line));
    Map<String, SequencedMap<String, ResourceType.Property>> types = new HashMap<>();
    reader.named("types", (_, node) -> properties(node)).forEach(types::put);
    return new ResourceType(
        name,
        reader.required("properties", ResourceTypes::properties),
        reader.texts("attributes"),
        reader.texts("primaryIdentifier"),
        types);
  }

  private static SequencedMap<String, ResourceType.Property> properties(Node node) {
    SequencedMap<String, ResourceType.Property> properties = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach((name, entry) -> properties.put(name, property(entry.value())));
    }
    return properties;
  }

  private static ResourceType.Property property(Node node) {
    MappingReader reader = MappingReader.of("a property", node);
    return new ResourceType.Property(
        reader.required("type", ResourceTypes::type),
        reader.flag("required", false),
        recreation(reader.optionalText("causesReplacement").orElse("no")),
        reader.list("relationshipRefs", ResourceTypes::relation));
  }

  private static Recreation recreation(String causesReplacement) {
    return switch (causesReplacement) {
      case "yes" -> Recreation.ALWAYS;
      case "maybe" -> Recreation.CONDITIONALLY;
      default -> Recreation.NEVER;
    };
  }

  private static String relation(Node node) {
    MappingReader reader = MappingReader.of("a relation", node);
    return reader.text("cloudFormationType") + "." + reader.text("propertyName");
  }

  private static PropertyType type(Node node) {
    MappingReader reader = MappingReader.of("a type", node);
    List<String> allowed = reader.texts("allowedValues");
    String name = reader.text("type");
    return switch (name) {
      case "string", "date-time" -> new PropertyType.Primitive(PropertyType.Kind.STRING, allowed);
      case "integer" -> new PropertyType.Primitive(PropertyType.Kind.INTEGER, allowed);
      case "number" -> new PropertyType.Primitive(PropertyType.Kind.NUMBER, allowed);
      case "boolean" -> new PropertyType.Primitive(PropertyType.Kind.BOOLEAN, allowed);
      case "array" -> new PropertyType.ListOf(reader.required("element", ResourceTypes::type));
      case "map" -> new PropertyType.MapOf(reader.required("element", ResourceTypes::type));
      case "ref" -> new PropertyType.Nested(reader.text("name"));
      case "tag" -> new PropertyType.Tag();
      case "json" -> new PropertyType.Json();
      case "union" -> new PropertyType.AnyOf(reader.list("types", ResourceTypes::type));
      default -> throw new IllegalStateException("unknown property type " + name + " in " + FILE);
    };
  }
}
