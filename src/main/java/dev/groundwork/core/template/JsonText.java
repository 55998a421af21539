package dev.groundwork.core.template;

import dev.groundwork.core.document.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// `Fn::ToJsonString`: a value as compact JSON text in which symbols stay symbols.
final class JsonText {
  private final List<Value> parts = new ArrayList<>();

  private JsonText() {}

  static Value of(Value value) {
    JsonText text = new JsonText();
    text.write(value);
    return Joining.of(text.parts);
  }

  private void write(Value value) {
    switch (value) {
      case Value.Text(String text) -> literal(Json.write(text));
      case Value.Num _, Value.Bool _ -> literal(value.asText().orElseThrow());
      case Value.Symbol symbol -> quoted(List.of(symbol));
      case Value.Joined(List<Value> inner) -> quoted(inner);
      case Value.Items(List<Value> items) -> {
        literal("[");
        for (int i = 0; i < items.size(); i++) {
          literal(i == 0 ? "" : ",");
          write(items.get(i));
        }
        literal("]");
      }
      case Value.Fields(SequencedMap<String, Value> fields) -> {
        literal("{");
        String separator = "";
        for (var field : fields.entrySet()) {
          literal(separator + Json.write(field.getKey()) + ":");
          write(field.getValue());
          separator = ",";
        }
        literal("}");
      }
    }
  }

  private void quoted(List<Value> inner) {
    literal("\"");
    for (Value part : inner) {
      if (part instanceof Value.Text(String text)) {
        String json = Json.write(text);
        literal(json.substring(1, json.length() - 1));
      } else {
        parts.add(part);
      }
    }
    literal("\"");
  }

  private void literal(String json) {
    parts.add(Value.text(json));
  }
}
