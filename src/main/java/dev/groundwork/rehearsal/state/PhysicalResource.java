package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One resource of the pretend account, through its whole life. Its dates may lie in the future: an
/// operation that is under way has already written when the resource will come and go.
///
/// @param id the physical id, which is what `Ref` gives
/// @param type the resource type, such as `AWS::RDS::DBInstance`
/// @param region where it is
/// @param owner the stack and logical id that made it, absent for what an API call made
/// @param life from when to when it exists
/// @param versions its properties by date, oldest first, at least one
/// @param states its own states by date, oldest first, such as a database's `stopped`
public record PhysicalResource(
    String id,
    String type,
    String region,
    Optional<Owner> owner,
    Life life,
    List<Version> versions,
    List<Dated> states) {

  /// Makes the lists unchangeable.
  public PhysicalResource {
    versions = List.copyOf(versions);
    states = List.copyOf(states);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException(id + " needs a version");
    }
  }

  /// From when to when a resource exists.
  ///
  /// @param born when it begins to
  /// @param gone when it ceases to, if that is known
  public record Life(Instant born, Optional<Instant> gone) {
    /// A life without a known end.
    public static Life from(Instant born) {
      return new Life(born, Optional.empty());
    }

    boolean includes(Instant now) {
      return !born.isAfter(now) && gone.map(now::isBefore).orElse(true);
    }
  }

  /// Who made a resource.
  ///
  /// @param stackId the stack's ARN
  /// @param logicalId the name in its template
  public record Owner(String stackId, String logicalId) {}

  /// What a resource is from an instant on.
  ///
  /// @param at when that begins
  /// @param properties as CloudFormation names them
  /// @param attributes what `GetAtt` gives
  /// @param tags the tags of the resource and of its stack
  public record Version(
      Instant at, JsonNode properties, Map<String, String> attributes, Map<String, String> tags) {}

  /// A word that holds from an instant on.
  public record Dated(Instant at, String word) {}

  /// When it begins to exist.
  public Instant born() {
    return life.born();
  }

  /// When it ceases to, if that is known.
  public Optional<Instant> gone() {
    return life.gone();
  }

  /// Whether it exists at an instant.
  public boolean exists(Instant now) {
    return life.includes(now);
  }

  /// What it is at an instant; before its birth, what it will be first.
  public Version version(Instant now) {
    return versions.stream()
        .filter(version -> !version.at().isAfter(now))
        .reduce((earlier, later) -> later)
        .orElse(versions.getFirst());
  }

  /// Its own state at an instant, if it has one.
  public Optional<String> state(Instant now) {
    return states.stream()
        .filter(state -> !state.at().isAfter(now))
        .reduce((earlier, later) -> later)
        .map(Dated::word);
  }

  /// The last date in its life so far.
  public Instant settledAt() {
    Instant latest = life.gone().orElse(life.born());
    for (Version version : versions) {
      latest = version.at().isAfter(latest) ? version.at() : latest;
    }
    for (Dated state : states) {
      latest = state.at().isAfter(latest) ? state.at() : latest;
    }
    return latest;
  }

  /// This resource ending at an instant, or without an end.
  public PhysicalResource withGone(Optional<Instant> end) {
    return new PhysicalResource(
        id, type, region, owner, new Life(life.born(), end), versions, states);
  }

  /// This resource with other versions.
  public PhysicalResource withVersions(List<Version> others) {
    return new PhysicalResource(id, type, region, owner, life, others, states);
  }

  /// This resource with other states.
  public PhysicalResource withStates(List<Dated> others) {
    return new PhysicalResource(id, type, region, owner, life, versions, others);
  }

  /// This resource let go by its stack.
  public PhysicalResource withoutOwner() {
    return new PhysicalResource(id, type, region, Optional.empty(), life, versions, states);
  }
}
