package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What exists in one region at one instant, for a service to show.
///
/// @param store the account
/// @param region the region that was called
/// @param now the instant of the call
record Inventory(Store store, String region, Instant now) {

  /// What the region that was called has now.
  static Inventory of(Store store, Call call) {
    return new Inventory(store, call.region(), store.now());
  }

  /// A resource as it is now.
  ///
  /// @param resource the resource
  /// @param version what it is
  record Item(PhysicalResource resource, PhysicalResource.Version version, Instant now) {
    String id() {
      return resource.id();
    }

    JsonNode properties() {
      return version.properties();
    }

    /// The text of a property, or a default.
    String text(String property, String orElse) {
      return properties().path(property).asString(orElse);
    }

    /// An attribute; empty if there is none.
    String attribute(String name) {
      return version.attributes().getOrDefault(name, "");
    }

    /// Its own state, `available` if it has none.
    String state() {
      return resource.state(now).orElse("available");
    }

    /// Its tags, in the form of one SDK's model.
    <T> List<T> tags(BiFunction<String, String, T> tag) {
      return version.tags().entrySet().stream()
          .map(entry -> tag.apply(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  /// The resources of a type.
  Stream<Item> all(String type) {
    return store.account().existing(type, region, now).map(this::item);
  }

  /// All resources.
  Stream<Item> all() {
    return store.account().resources().stream()
        .filter(each -> each.region().equals(region) && each.exists(now))
        .map(this::item);
  }

  /// The resource of a type with an id.
  Optional<Item> find(String type, String id) {
    return all(type).filter(item -> item.id().equals(id)).findFirst();
  }

  private Item item(PhysicalResource resource) {
    return new Item(resource, resource.version(now), now);
  }
}
