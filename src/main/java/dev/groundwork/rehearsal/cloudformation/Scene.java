package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Image;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How long things take, and what goes wrong.
///
/// @param types what is known of resource types
/// @param drill the failure that is practised
record Scene(PlayedTypes types, Drill drill) {
  /// AWS retries for a while before it gives up on what others still use.
  private static final Duration DETACHING = Duration.ofSeconds(60);

  private static final String REPOSITORY = "AWS::ECR::Repository";

  /// How long a verb takes on a type.
  Duration lasts(Verb verb, String type) {
    return drill.lasts(verb, type, types.of(type).lasts(verb));
  }

  /// How creating or updating a resource goes wrong, if it does.
  Optional<Fault> fault(
      Account account, Stack stack, Verb verb, ResolvedResource resource, String id, Instant now) {
    String where = stack.name() + "/" + resource.logicalId();
    JsonNode properties = Properties.json(resource);
    Optional<Fault> practised =
        drill.fault(verb, resource.type(), where, properties, account.struck());
    return verb == Verb.CREATE
        ? practised.or(() -> taken(account, stack, resource, id, now))
        : practised.or(() -> asleep(account, stack, resource, id, now));
  }

  /// How deleting a resource goes wrong, if it does.
  ///
  /// @param doomed the ids that are deleted with it
  Optional<Fault> deletionFault(
      Account account, Stack stack, Row row, Set<String> doomed, Instant now) {
    Optional<PhysicalResource> resource =
        account.resources().stream()
            .filter(each -> each.id().equals(row.physicalId()) && each.type().equals(row.type()))
            .filter(each -> each.exists(now))
            .findFirst();
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    JsonNode properties = resource.get().version(now).properties();
    PlayedType type = types.of(row.type());
    String where = stack.name() + "/" + row.logicalId();
    return drill
        .fault(Verb.DELETE, row.type(), where, properties, account.struck())
        .or(() -> type.protection(properties).map(Fault::of))
        .or(() -> notEmpty(account, resource.get(), properties))
        .or(() -> inUse(account, type, resource.get(), doomed, now));
  }

  /// A database that is stopped cannot be changed.
  private static Optional<Fault> asleep(
      Account account, Stack stack, ResolvedResource resource, String id, Instant now) {
    return account
        .existing(resource.type(), stack.region(), now)
        .filter(each -> each.id().equals(id))
        .filter(each -> each.state(now).filter(state -> state.startsWith("stop")).isPresent())
        .findFirst()
        .map(
            database ->
                Fault.of(
                    "Instance %s is not in available state. (Service: Rds, Status Code: 400, Error Code: InvalidDBInstanceState)"
                        .formatted(id)));
  }

  /// A name that the template gives, but that is taken.
  Optional<Fault> taken(
      Account account, Stack stack, ResolvedResource resource, String id, Instant now) {
    PhysicalResource.Owner own = new PhysicalResource.Owner(stack.id(), resource.logicalId());
    boolean named = types.of(resource.type()).givenName(resource.properties()).isPresent();
    return account
        .existing(resource.type(), stack.region(), now)
        .filter(each -> named && each.id().equals(id))
        .filter(each -> !each.owner().equals(Optional.of(own)))
        .findFirst()
        .map(
            other ->
                Fault.of(
                    "Resource of type '%s' with identifier '%s' already exists."
                        .formatted(resource.type(), id)));
  }

  private static Optional<Fault> notEmpty(
      Account account, PhysicalResource resource, JsonNode properties) {
    boolean holds =
        resource.type().equals(REPOSITORY)
            && !properties.path("EmptyOnDelete").asBoolean(false)
            && account.images().stream()
                .map(Image::repository)
                .anyMatch(repository -> repository.equals(resource.id()));
    return holds
        ? Optional.of(
            Fault.of(
                "The repository with name '%s' in registry with id '%s' cannot be deleted because it still contains images"
                    .formatted(resource.id(), Properties.ACCOUNT_ID)))
        : Optional.empty();
  }

  private static Optional<Fault> inUse(
      Account account,
      PlayedType type,
      PhysicalResource resource,
      Set<String> doomed,
      Instant now) {
    return type.inUse(resource.id())
        .filter(
            sentence ->
                account.resources().stream()
                    .filter(other -> other.exists(now) && !doomed.contains(other.id()))
                    .map(other -> other.version(now).properties())
                    .anyMatch(properties -> Properties.mention(properties, resource.id())))
        .map(sentence -> new Fault(DETACHING, sentence, Optional.empty(), Optional.empty()));
  }
}
