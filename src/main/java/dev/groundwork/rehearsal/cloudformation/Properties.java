package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.services.PretendIdentity;
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
    JsonNode tree = json.readTree(json.writeValueAsString(resource.properties().plain()));
    hideSecrets(tree);
    return tree;
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
