package dev.groundwork.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Builds the tree from JSON's tokens. One use per text.
final class JsonReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final DocumentLimits limits;
  private int nodes;

  JsonReader(String file, DocumentLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  Node read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new InvalidDocument(Position.startOf(file), "the file is empty");
      }
      Node root = node(parser, 1);
      if (parser.nextToken() != null) {
        throw new InvalidDocument(
            position(parser.currentTokenLocation()),
            "a second value begins here; one file holds one");
      }
      return root;
    } catch (JacksonException e) {
      TokenStreamLocation location = e.getLocation();
      Position at = location == null ? Position.startOf(file) : position(location);
      throw new InvalidDocument(at, "not valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Node node(JsonParser parser, int depth) {
    Position at = position(parser.currentTokenLocation());
    limits.checkDepth(depth, at);
    limits.checkNodes(++nodes, at);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(parser, depth, at);
      case START_ARRAY -> sequence(parser, depth, at);
      case VALUE_STRING -> Scalar.text(parser.getString(), at);
      case VALUE_NUMBER_INT -> number(parser, ScalarKind.INTEGER, at);
      case VALUE_NUMBER_FLOAT -> number(parser, ScalarKind.FLOAT, at);
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(parser.getString(), ScalarKind.BOOLEAN, false, at);
      case VALUE_NULL -> new Scalar("", ScalarKind.NULL, false, at);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected JSON token " + token);
    };
  }

  private static Scalar number(JsonParser parser, ScalarKind kind, Position at) {
    String text = parser.getString();
    if (Numbers.exact(text).isEmpty()) {
      throw new InvalidDocument(at, "a number of more than 400 digits");
    }
    return new Scalar(text, kind, false, at);
  }

  private Sequence sequence(JsonParser parser, int depth, Position at) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new Sequence(items, at);
  }

  private Mapping mapping(JsonParser parser, int depth, Position at) {
    SequencedMap<String, Mapping.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Scalar key = Scalar.text(parser.currentName(), position(parser.currentTokenLocation()));
      Mapping.refuseSecond(key, entries);
      parser.nextToken();
      entries.put(key.text(), new Mapping.Entry(key, node(parser, depth + 1)));
    }
    return new Mapping(entries, at);
  }

  private Position position(TokenStreamLocation location) {
    return new Position(
        file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
