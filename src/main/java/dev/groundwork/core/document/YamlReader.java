package dev.groundwork.core.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the tree from YAML's events. One use per text.
final class YamlReader {
  private static final String STANDARD_TAG = "tag:yaml.org,2002:";

  private final String file;
  private final TagReader tags;
  private final DocumentLimits limits;
  private int nodes;

  YamlReader(String file, TagReader tags, DocumentLimits limits) {
    this.file = file;
    this.tags = tags;
    this.limits = limits;
  }

  Node read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setUseMarks(true)
            .setCodePointLimit(limits.characters())
            .build();
    try {
      return document(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      Position at = e.getProblemMark().map(this::position).orElse(Position.startOf(file));
      throw new InvalidDocument(at, "not valid YAML: " + sentence(e), e);
    } catch (YamlEngineException e) {
      throw new InvalidDocument(Position.startOf(file), "not valid YAML: " + e.getMessage(), e);
    }
  }

  private static String sentence(MarkedYamlEngineException e) {
    String context = Optional.ofNullable(e.getContext()).map(c -> c + ", ").orElse("");
    return context + e.getProblem();
  }

  private Node document(Iterator<Event> events) {
    events.next(); // stream start
    Event first = events.next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      throw new InvalidDocument(Position.startOf(file), "the file is empty");
    }
    Node root = node(events.next(), events, 1);
    events.next(); // document end
    Event next = events.next();
    if (next.getEventId() != Event.ID.StreamEnd) {
      throw new InvalidDocument(
          position(next), "a second document begins here; one file holds one document");
    }
    return root;
  }

  private Node node(Event event, Iterator<Event> events, int depth) {
    Position at = position(event);
    limits.checkDepth(depth, at);
    limits.checkNodes(++nodes, at);
    return switch (event) {
      case ScalarEvent scalar -> tagged(scalar.getTag(), scalar(scalar, at), at);
      case SequenceStartEvent start -> tagged(start.getTag(), sequence(events, depth, at), at);
      case MappingStartEvent start -> tagged(start.getTag(), mapping(events, depth, at), at);
      case AliasEvent alias ->
          throw new InvalidDocument(
              at, "YAML aliases (*" + alias.getAlias() + ") are not allowed; repeat the value");
      default -> throw new IllegalStateException("unexpected YAML event " + event);
    };
  }

  private Node tagged(Optional<String> tag, Node value, Position at) {
    if (tag.isEmpty() || tag.get().equals("!")) {
      return value;
    }
    if (!tag.get().startsWith(STANDARD_TAG)) {
      return tags.read(tag.get(), value, at);
    }
    String name = tag.get().substring(STANDARD_TAG.length());
    return switch (name) {
      case "str", "int", "float", "bool", "null", "seq", "map" -> value;
      default -> throw new InvalidDocument(at, "the YAML type !!" + name + " is not supported");
    };
  }

  private static Scalar scalar(ScalarEvent event, Position at) {
    boolean text =
        !event.isPlain()
            || event.getTag().filter(tag -> tag.equals(STANDARD_TAG + "str")).isPresent();
    return new Scalar(
        event.getValue(),
        text ? ScalarKind.STRING : ScalarKind.ofPlain(event.getValue()),
        text,
        at);
  }

  private Sequence sequence(Iterator<Event> events, int depth, Position at) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, events, depth + 1));
    }
    return new Sequence(items, at);
  }

  private Mapping mapping(Iterator<Event> events, int depth, Position at) {
    SequencedMap<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Scalar key = key(event, events, depth);
      Mapping.refuseSecond(key, entries);
      entries.put(key.text(), new Mapping.Entry(key, node(events.next(), events, depth + 1)));
    }
    return new Mapping(entries, at);
  }

  private Scalar key(Event event, Iterator<Event> events, int depth) {
    if (!(node(event, events, depth + 1) instanceof Scalar key)) {
      throw new InvalidDocument(position(event), "a key must be plain text");
    }
    if (!key.quoted() && key.text().equals("<<")) {
      throw new InvalidDocument(
          key.at(), "YAML merge keys (<<) are not allowed; repeat the values");
    }
    return key;
  }

  private Position position(Event event) {
    return event.getStartMark().map(this::position).orElse(Position.startOf(file));
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
