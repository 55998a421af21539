package dev.groundwork.rehearsal.wire;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The SDK's model objects as JSON trees, which is how the account keeps them.
public final class Models {
  private Models() {}

  /// A model object as JSON, by its names on the wire.
  public static JsonNode toJson(SdkPojo pojo) {
    return JsonMapper.shared().readTree(JsonWriter.write(pojo));
  }

  /// A model object from JSON that has its names on the wire; what it does not know is left out.
  ///
  /// @param builder an empty builder of the model
  public static <B extends SdkBuilder<B, T> & SdkPojo, T> T fromJson(B builder, JsonNode json) {
    JsonFields.fill(builder, json);
    return builder.build();
  }

  /// Sets what a model has in common with CloudFormation's properties of the same thing: names may
  /// differ in upper and lower case, and what is of another kind is left out.
  ///
  /// @param builder the builder to set it on
  /// @param properties a resource's properties
  public static <B extends SdkBuilder<B, T> & SdkPojo, T> B like(B builder, JsonNode properties) {
    new JsonFields(JsonFields.Likeness.LOOSE).struct(builder, properties);
    return builder;
  }
}
