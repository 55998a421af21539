package dev.groundwork.rehearsal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceAttribute;

/// What a change set says of single values.
class ChangeDetailsTest {
  @TempDir Path folder;

  @Test
  void namesTheValueInsideAPropertyThatChanges() throws IOException {
    String template =
        """
        Resources:
          Task:
            Type: AWS::ECS::Cluster
            Properties:
              ClusterSettings: [{Name: containerInsights, Value: %s}]
              Tags: [{Key: a, Value: %s}]
        """;
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      rehearsed.create("app", template.formatted("disabled", "b"));
      DescribeChangeSetResponse changeSet =
          rehearsed.update("app", template.formatted("enabled", "c"), Map.of());

      assertThat(changeSet.changes().getFirst().resourceChange().details())
          .extracting(
              it -> it.target().attribute(),
              it -> it.target().name(),
              it -> it.target().path(),
              it -> it.target().beforeValue(),
              it -> it.target().afterValue())
          .containsExactly(
              tuple(
                  ResourceAttribute.PROPERTIES,
                  "ClusterSettings",
                  "/Properties/ClusterSettings/0/Value",
                  "disabled",
                  "enabled"),
              tuple(ResourceAttribute.TAGS, "Tags", "/Properties/Tags/0/Value", "b", "c"));
    }
  }

  @Test
  void refusesThatAResourceBecomesSomethingElse() throws IOException {
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      rehearsed.create("app", "Resources: {One: {Type: 'AWS::SNS::Topic'}}");

      assertThatThrownBy(
              () ->
                  rehearsed.update("app", "Resources: {One: {Type: 'AWS::SQS::Queue'}}", Map.of()))
          .isInstanceOf(CloudFormationException.class)
          .hasMessageContaining(
              "Update of resource type is not permitted. The new template modifies resource type of"
                  + " the following resources: [One]");
    }
  }
}
