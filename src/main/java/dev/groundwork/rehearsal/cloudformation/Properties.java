package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Value;
import dev.groundwork.rehearsal.services.PretendIdentity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Resource properties as the account keeps them: JSON, in which a secret is only a fingerprint.
final class Properties {
  static final String ACCOUNT_ID = PretendIdentity.ACCOUNT_ID;
  private static final Set<String> SECRET =
      Set.of("SecretString", "MasterUserPassword", "Password", "AuthToken");

  private Properties() {}

  /// A resource's properties.
  static JsonNode json(ResolvedResource resource) {
    JsonMapper json = JsonMapper.shared();
    // Through text, so that numbers are of the same kinds as those read from the state's file.
    JsonNode tree = json.readTree(json.writeValueAsString(plain(resource.properties())));
    hideSecrets(tree);
    return tree;
  }

  /// The same as values that can be compared: what only applying will tell is a symbol.
  static Value.Fields values(JsonNode properties) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    properties.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
    return new Value.Fields(fields);
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      return values(node);
    }
    if (node.isArray()) {
      return new Value.Items(node.valueStream().map(Properties::value).toList());
    }
    if (node.isBoolean()) {
      return new Value.Bool(node.asBoolean());
    }
    if (node.isNumber()) {
      return new Value.Num(node.decimalValue());
    }
    String text = node.asString();
    return text.equals(Planned.KNOWN_AFTER_APPLY)
        ? new Value.Symbol("", text, "", Value.Symbol.REF)
        : Value.text(text);
  }

  /// A value as change sets show it: text as it is, anything else as JSON.
  static String shown(Value value) {
    return plain(value) instanceof String text
        ? text
        : value.asText().orElseGet(() -> JsonMapper.shared().writeValueAsString(plain(value)));
  }

  /// Whether a text stands anywhere among the values.
  static boolean mention(JsonNode tree, String text) {
    if (tree.isString()) {
      return tree.asString().contains(text);
    }
    for (JsonNode inner : tree) {
      if (mention(inner, text)) {
        return true;
      }
    }
    return false;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Num(BigDecimal number) -> number;
      case Value.Bool(boolean truth) -> truth;
      case Value.Symbol symbol -> symbolic(symbol);
      case Value.Joined(List<Value> parts) ->
          parts.stream().allMatch(Properties::isSecretOrKnown)
              ? String.join("", parts.stream().map(part -> plain(part).toString()).toList())
              : Planned.KNOWN_AFTER_APPLY;
      case Value.Items(List<Value> items) -> items.stream().map(Properties::plain).toList();
      case Value.Fields(SequencedMap<String, Value> fields) -> {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.forEach((name, inner) -> plain.put(name, plain(inner)));
        yield plain;
      }
    };
  }

  /// A symbol stands for a secret, of which it holds the fingerprint, or for what only applying
  /// will tell.
  private static String symbolic(Value.Symbol symbol) {
    return symbol.type().equals(Blueprint.SECRET) ? symbol.attribute() : Planned.KNOWN_AFTER_APPLY;
  }

  private static boolean isSecretOrKnown(Value part) {
    return !(part instanceof Value.Symbol symbol) || symbol.type().equals(Blueprint.SECRET);
  }

  private static void hideSecrets(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      for (String name : SECRET) {
        if (object.path(name).isString()) {
          object.put(name, Fingerprint.of(object.path(name).asString()));
        }
      }
    }
    tree.forEach(Properties::hideSecrets);
  }
}
