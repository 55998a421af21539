package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.template.Attributes;
import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.template.Pseudo;
import dev.groundwork.core.template.Resolution;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Resolver;
import dev.groundwork.core.template.ResolverContext;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.template.Value;
import dev.groundwork.rehearsal.services.PretendIdentity;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.StackOutput;
import dev.groundwork.rehearsal.wire.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// A definition resolved for one stack: each resource with its final properties and its id.
///
/// @param template the definition's template
/// @param resolution what it comes to
/// @param ids the physical id of each resource by logical id
/// @param imports the exports it uses
record Blueprint(
    Template template, Resolution resolution, Map<String, String> ids, List<String> imports) {

  /// The type of the symbols that stand for secret parameters.
  static final String SECRET = "NoEcho";

  /// Who a resource is: decides, or remembers, physical ids.
  interface Identities extends Attributes {
    /// The physical id of a resource.
    String id(ResolvedResource resource);
  }

  /// Resolves a definition.
  ///
  /// @param account whose exports it may import
  /// @param now when
  /// @throws Refusal if it cannot be resolved, in CloudFormation's words
  static Blueprint of(
      Account account, Stack stack, Definition definition, Identities identities, Instant now) {
    return of(account, stack, definition, read(definition.template().body()), identities, now);
  }

  private static Blueprint of(
      Account account,
      Stack stack,
      Definition definition,
      Template template,
      Identities identities,
      Instant now) {
    AccountSurroundings surroundings = new AccountSurroundings(account, stack.region(), now);
    Pseudo pseudo =
        Pseudo.of(
            stack.region(),
            Value.text(PretendIdentity.ACCOUNT_ID),
            stack.name(),
            Value.text(stack.id()));
    try {
      Resolution resolution =
          Resolver.resolve(
              template,
              new ResolverContext(
                  values(template, definition.parameters()), pseudo, identities, surroundings));
      SequencedMap<String, String> ids = new LinkedHashMap<>();
      resolution.resources().forEach(each -> ids.put(each.logicalId(), identities.id(each)));
      return new Blueprint(template, resolution, ids, surroundings.imported());
    } catch (InvalidDocument invalid) {
      throw Refusal.validation(invalid.reason());
    }
  }

  /// Reads a template.
  ///
  /// @throws Refusal if CloudFormation would not take it
  static Template read(String text) {
    try {
      return Template.read("template", text);
    } catch (InvalidDocument invalid) {
      String reason = invalid.reason();
      throw Refusal.validation(
          reason.startsWith("Template") ? reason : "Template format error: " + reason);
    }
  }

  /// What the stack tells when it is complete.
  List<StackOutput> outputs() {
    return resolution.outputs().entrySet().stream()
        .map(
            output ->
                new StackOutput(
                    output.getKey(),
                    output.getValue().value().display(),
                    output.getValue().description(),
                    output.getValue().exportName().map(Value::display)))
        .toList();
  }

  /// The physical id of one of its resources.
  String id(String logicalId) {
    return Objects.requireNonNull(ids.get(logicalId), logicalId);
  }

  /// The resource with a logical id, if the definition has it.
  Optional<ResolvedResource> resource(String logicalId) {
    return resolution.resource(logicalId);
  }

  /// A secret parameter's value is only a fingerprint by now; as a symbol it escapes the checks
  /// that the value itself has passed.
  private static Map<String, Value> values(Template template, Map<String, String> parameters) {
    Map<String, Value> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, text) ->
            values.put(
                name,
                Optional.ofNullable(template.parameters().get(name))
                        .filter(Parameter::noEcho)
                        .isPresent()
                    ? new Value.Symbol("", name, SECRET, text)
                    : Value.text(text)));
    return values;
  }
}
