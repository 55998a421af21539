package dev.groundwork.core.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Values for parameters without a default, so that templates which nobody configured can be tried.
final class ExampleParameters {
  private static final List<String> TEXTS =
      List.of(
          "example",
          "Example1",
          "example.com",
          "10.0.0.0/16",
          "10.0.0.0/24",
          "203.0.113.7/32",
          "1",
          "10",
          "true",
          "someone@example.com",
          "https://example.com/path",
          "arn:aws:iam::123456789012:role/example",
          "123456789012",
          "vpc-0123456789abcdef0",
          "subnet-0123456789abcdef0",
          "sg-0123456789abcdef0",
          "ami-0123456789abcdef0",
          "us-east-1",
          "us-east-1a",
          "Passw0rd1234",
          "o-exampleorgid",
          "/example/name");

  private static final Map<String, String> BY_TYPE =
      Map.ofEntries(
          Map.entry("Number", "1"),
          Map.entry("AWS::EC2::VPC::Id", "vpc-0123456789abcdef0"),
          Map.entry("AWS::EC2::Subnet::Id", "subnet-0123456789abcdef0"),
          Map.entry("AWS::EC2::SecurityGroup::Id", "sg-0123456789abcdef0"),
          Map.entry("AWS::EC2::SecurityGroup::GroupName", "default"),
          Map.entry("AWS::EC2::Image::Id", "ami-0123456789abcdef0"),
          Map.entry("AWS::EC2::Instance::Id", "i-0123456789abcdef0"),
          Map.entry("AWS::EC2::Volume::Id", "vol-0123456789abcdef0"),
          Map.entry("AWS::EC2::AvailabilityZone::Name", "us-east-1a"),
          Map.entry("AWS::EC2::KeyPair::KeyName", "key"),
          Map.entry("AWS::Route53::HostedZone::Id", "Z0123456789ABCDEFGHIJ"),
          Map.entry("AWS::SSM::Parameter::Name", "/example/name"));

  private ExampleParameters() {}

  /// A value for every parameter that needs one.
  static Map<String, Value> of(Template template) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Parameter parameter : template.parameters().values()) {
      if (parameter.defaultValue().isEmpty()) {
        values.put(parameter.name(), example(parameter));
      }
    }
    return values;
  }

  /// A value for every parameter: its default, where it has one.
  static Map<String, Value> all(Template template) {
    Map<String, Value> values = of(template);
    for (Parameter parameter : template.parameters().values()) {
      parameter.defaultValue().ifPresent(text -> values.put(parameter.name(), Value.text(text)));
    }
    return values;
  }

  private static Value example(Parameter parameter) {
    String item = BY_TYPE.getOrDefault(parameter.type().element(), "example");
    String pair = parameter.type().isList() ? item + "," + item : item;
    Stream<String> candidates =
        Stream.of(
                parameter.constraints().allowedValues().stream(),
                Stream.of(pair),
                TEXTS.stream(),
                lengths(parameter))
            .flatMap(each -> each);
    return candidates
        .filter(text -> parameter.validate(text).isEmpty())
        .findFirst()
        .map(Value::text)
        // Nothing that we can think of fits its pattern: let it stay open.
        .orElse(new Value.Symbol("", parameter.name(), parameter.type().name(), "Example"));
  }

  private static Stream<String> lengths(Parameter parameter) {
    return parameter.constraints().length().least().stream()
        .map(least -> "a1B2c3D4".repeat(600).substring(0, least.intValue()));
  }
}
