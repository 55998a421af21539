package dev.groundwork.rehearsal.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;

/// EC2's filters: by tag, by id, and by the properties that they are named after.
final class Filters {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "vpc-id", "VpcId",
          "availability-zone", "AvailabilityZone",
          "cidr", "CidrBlock",
          "cidr-block", "CidrBlock",
          "group-name", "GroupName");
  private static final Map<String, String> IDS =
      Map.of(
          "AWS::EC2::VPC", "vpc-id",
          "AWS::EC2::Subnet", "subnet-id",
          "AWS::EC2::SecurityGroup", "group-id");

  private Filters() {}

  /// Whether a resource passes a filter.
  static boolean match(Inventory.Item item, Filter filter) {
    return values(item, filter.name()).stream().anyMatch(value -> any(filter, value));
  }

  /// Whether a value is one of a filter's, in which `*` stands for anything.
  static boolean any(Filter filter, String value) {
    return filter.values().stream()
        .anyMatch(
            wanted ->
                wanted.endsWith("*")
                    ? value.startsWith(wanted.substring(0, wanted.length() - 1))
                    : value.equals(wanted));
  }

  private static List<String> values(Inventory.Item item, String name) {
    if (name.startsWith("tag:")) {
      return Optional.ofNullable(item.version().tags().get(name.substring(4))).stream().toList();
    }
    if (name.equals("tag-key")) {
      return List.copyOf(item.version().tags().keySet());
    }
    if (name.equals(IDS.get(item.resource().type()))) {
      return List.of(item.id());
    }
    @Nullable String property = PROPERTIES.get(name);
    return property == null ? List.of() : List.of(item.text(property, ""));
  }
}
