package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Value;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Mint;
import dev.groundwork.rehearsal.state.Stack;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// The identities that resources will have when a definition has been carried out: their own where
/// they stay, new ones where they are made or replaced. The resolver asks in the order of
/// dependencies, so what refers to a replaced resource already sees its successor.
final class Planned implements Blueprint.Identities {
  private final PlayedTypes types;
  private final Account account;
  private final Stack stack;
  private final Mint mint;
  private final Map<String, Row> rows;
  private final boolean previewing;
  private final BiPredicate<Row, ResolvedResource> replaces;
  private final Map<String, String> ids = new HashMap<>();

  /// How AWS writes in a change set what it will only know afterwards.
  static final String KNOWN_AFTER_APPLY = "{{changeSet:KNOWN_AFTER_APPLY}}";

  /// @param rows what the stack has now
  /// @param previewing whether new ids are not to be told yet, as in a change set
  /// @param replaces whether a resource that is there cannot become what is asked for
  Planned(
      PlayedTypes types,
      Account account,
      Stack stack,
      Map<String, Row> rows,
      boolean previewing,
      BiPredicate<Row, ResolvedResource> replaces) {
    this.types = types;
    this.account = account;
    this.stack = stack;
    this.mint = account.mint().in(stack.id());
    this.rows = rows;
    this.previewing = previewing;
    this.replaces = replaces;
  }

  @Override
  public String id(ResolvedResource resource) {
    @Nullable String known = ids.get(resource.logicalId());
    if (known == null) {
      known = decide(resource);
      ids.put(resource.logicalId(), known);
    }
    return known;
  }

  @Override
  public Value ref(ResolvedResource resource) {
    return told(resource) ? Value.text(id(resource)) : symbol(resource, Value.Symbol.REF);
  }

  @Override
  public Value attribute(ResolvedResource resource, String name) {
    return told(resource)
        ? Standing.attribute(types, stack.region(), resource, id(resource), name)
        : symbol(resource, name);
  }

  private Value symbol(ResolvedResource resource, String attribute) {
    return new Value.Symbol(stack.name(), resource.logicalId(), resource.type(), attribute);
  }

  private boolean told(ResolvedResource resource) {
    @Nullable Row row = rows.get(resource.logicalId());
    return !previewing || (row != null && row.physicalId().equals(id(resource)));
  }

  private String decide(ResolvedResource resource) {
    Optional<Row> row = Optional.ofNullable(rows.get(resource.logicalId())).filter(Row::sound);
    return row.filter(there -> there.type().equals(resource.type()))
        .filter(there -> !replaces.test(there, resource))
        .map(Row::physicalId)
        .orElseGet(() -> mintId(resource));
  }

  private String mintId(ResolvedResource resource) {
    Place place =
        new Place(
            stack.region(),
            stack.name(),
            resource.logicalId(),
            revision(resource),
            mint.in(resource.logicalId()));
    return types.of(resource.type()).newId(resource.properties(), place);
  }

  /// Task definitions are counted within their family.
  private int revision(ResolvedResource resource) {
    String family = resource.properties().text("Family").orElse(resource.logicalId());
    long earlier =
        account.resources().stream()
            .filter(each -> each.type().equals(resource.type()))
            .filter(each -> each.region().equals(stack.region()))
            .filter(each -> each.id().contains("/" + family + ":"))
            .count();
    return (int) earlier + 1;
  }
}
