package dev.groundwork.rehearsal.wire;

import java.util.Iterator;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
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

  /// Sets the single values of a model that have the same names, but for upper and lower case, as
  /// CloudFormation's properties of the same thing: `DBInstanceClass`, `launchType`.
  ///
  /// @param builder the builder to set them on
  /// @param properties a resource's properties
  public static <B extends SdkBuilder<B, T> & SdkPojo, T> B like(B builder, JsonNode properties) {
    Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
    Iterator<Map.Entry<String, JsonNode>> entries = properties.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      fields.entrySet().stream()
          .filter(field -> field.getKey().equalsIgnoreCase(entry.getKey()))
          .filter(field -> entry.getValue().isValueNode() && !entry.getValue().isNull())
          .filter(field -> isScalar(field.getValue()))
          .forEach(
              field ->
                  field
                      .getValue()
                      .set(builder, Scalars.read(field.getValue(), entry.getValue().asString())));
    }
    return builder;
  }

  private static boolean isScalar(SdkField<?> field) {
    return switch (field.marshallingType().getKnownType()) {
      case NULL, SDK_POJO, LIST, MAP, DOCUMENT -> false;
      case STRING,
          INTEGER,
          LONG,
          FLOAT,
          DOUBLE,
          BIG_DECIMAL,
          BOOLEAN,
          INSTANT,
          SDK_BYTES,
          SHORT,
          BYTE ->
          true;
    };
  }
}
