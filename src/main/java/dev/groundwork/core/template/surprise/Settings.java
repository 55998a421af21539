package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Spot;
import dev.groundwork.core.template.World;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Tests of settings that stand in lists or hang on others.
final class Settings {
  private Settings() {}

  static List<Breach> withoutContainerInsights(World world, Resource cluster) {
    Spot settings = world.properties(cluster).get("ClusterSettings");
    boolean said =
        settings.items().stream()
            .anyMatch(it -> it.get("Name").is("containerInsights") && it.get("Value").present());
    return said
        ? List.of()
        : breach(settings, "say in ClusterSettings that containerInsights is disabled, or enabled");
  }

  static List<Breach> withUnownedLogs(World world, Resource resource) {
    Spot properties = world.properties(resource);
    if (resource.type().equals("AWS::Lambda::Function")) {
      Spot group = properties.get("LoggingConfig/LogGroup");
      return group.present()
          ? List.of()
          : breach(group, "name a log group of this template in LoggingConfig.LogGroup");
    }
    return properties.get("ContainerDefinitions").items().stream()
        .map(container -> container.get("LogConfiguration/Options/awslogs-create-group"))
        .filter(option -> option.mayBe("true"))
        .map(option -> new Breach(option, "make the log group in this template instead"))
        .toList();
  }

  /// AWS's default for databases, unless they are members of a cluster.
  static List<Breach> withSilentSnapshot(World world, Resource database) {
    Spot properties = world.properties(database);
    return database.attributes().deletionPolicy().isPresent()
            || !BillSafeguards.standsAlone(properties)
        ? List.of()
        : breach(properties, "say DeletionPolicy: Snapshot if it shall stay, otherwise Delete");
  }

  static List<Breach> withEndlessVersions(World world, Resource bucket) {
    Spot properties = world.properties(bucket);
    boolean versioned = properties.get("VersioningConfiguration/Status").mayBe("Enabled");
    return !versioned || hasRule(properties, "NoncurrentVersionExpiration/NoncurrentDays")
        ? List.of()
        : breach(
            properties.get("LifecycleConfiguration/Rules"),
            "add a rule with NoncurrentVersionExpiration");
  }

  static List<Breach> withEndlessUploads(World world, Resource bucket) {
    Spot properties = world.properties(bucket);
    return hasRule(properties, "AbortIncompleteMultipartUpload/DaysAfterInitiation")
        ? List.of()
        : breach(
            properties.get("LifecycleConfiguration/Rules"),
            "add a rule with AbortIncompleteMultipartUpload");
  }

  /// Whether a rule for the whole bucket does something.
  private static boolean hasRule(Spot bucket, String deed) {
    Predicate<Spot> everywhere =
        rule ->
            Stream.of("Prefix", "TagFilters", "ObjectSizeGreaterThan", "ObjectSizeLessThan")
                .noneMatch(limit -> rule.get(limit).present());
    return bucket.get("LifecycleConfiguration/Rules").items().stream()
        .filter(rule -> rule.get("Status").is("Enabled"))
        .filter(everywhere)
        .anyMatch(rule -> rule.get(deed).present());
  }

  private static List<Breach> breach(Spot spot, String mend) {
    return List.of(new Breach(spot, mend));
  }
}
