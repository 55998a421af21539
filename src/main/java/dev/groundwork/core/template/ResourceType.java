package dev.groundwork.core.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A type of resource, as AWS describes it.
///
/// @param name such as `AWS::S3::Bucket`
/// @param properties by name
/// @param attributes what `Fn::GetAtt` gives, besides `Ref`
/// @param primaryIdentifier the properties or attributes that identify a resource, and mostly what
///   `Ref` gives
/// @param types the nested types that properties mention, by name
public record ResourceType(
    String name,
    SequencedMap<String, Property> properties,
    List<String> attributes,
    List<String> primaryIdentifier,
    Map<String, SequencedMap<String, Property>> types) {
  /// A property.
  ///
  /// @param type what it takes
  /// @param required whether it must be there
  /// @param recreation whether changing it makes AWS replace the resource
  /// @param relations types of resources whose ids it takes, as `AWS::EC2::Subnet.SubnetId`
  public record Property(
      PropertyType type, boolean required, Recreation recreation, List<String> relations) {
    public Property {
      relations = List.copyOf(relations);
    }
  }

  public ResourceType {
    properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
    attributes = List.copyOf(attributes);
    primaryIdentifier = List.copyOf(primaryIdentifier);
    types = Map.copyOf(types);
  }

  /// A property by its name.
  public Optional<Property> property(String property) {
    return Optional.ofNullable(properties.get(property));
  }

  /// The members of a nested type.
  public SequencedMap<String, Property> members(PropertyType.Nested nested) {
    return types.getOrDefault(nested.name(), new LinkedHashMap<>());
  }
}
