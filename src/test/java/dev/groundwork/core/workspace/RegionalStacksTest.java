package dev.groundwork.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.core.engine.StackTags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionalStacksTest {
  private static final String HOME = "eu-central-1";
  private static final String EDGE = "us-east-1";

  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final RegionalStacks stacks =
      new RegionalStacks(
          "gw-1",
          new RegionalStacks.Places(
              HOME, new LinkedHashSet<>(List.of(HOME, EDGE)), Map.of("demo-edge", EDGE)),
          name -> regions.computeIfAbsent(name, Region::new));

  @Test
  void looksAtEveryRegion() {
    region(HOME).stand("demo-web", "gw-1");
    region(EDGE).stand("demo-edge", "gw-1");

    assertThat(stacks.describeStacks())
        .extracting(StackDescription::name)
        .containsExactly("demo-web", "demo-edge");
  }

  @Test
  void makesAStackWhereItsDefinitionSays() {
    stacks.createChangeSet(create("demo-edge"));
    stacks.createChangeSet(create("demo-web"));

    assertThat(region(EDGE).asked).containsExactly("create demo-edge");
    assertThat(region(HOME).asked).containsExactly("create demo-web");
  }

  @Test
  void changesAStackWhereItStandsEvenIfItsDefinitionSaysElsewhere() {
    region(HOME).stand("demo-edge", "gw-1");
    stacks.describeStacks();

    stacks.createChangeSet(
        new ChangeSetRequest("set", "demo-edge", false, "{}", Map.of(), Map.of()));

    assertThat(region(HOME).asked).contains("create demo-edge");
    assertThat(region(EDGE).asked).doesNotContain("create demo-edge");
  }

  @Test
  void prefersTheProjectsOwnStackToOneOfTheSameNameElsewhere() {
    region(HOME).stand("demo-web", "gw-1");
    region(EDGE).stand("demo-web", "someone-else");

    assertThat(stacks.describeStacks())
        .extracting(StackDescription::stackId)
        .containsExactly(arn(HOME, "demo-web"));
  }

  @Test
  void asksTheRegionThatAnArnNames() {
    stacks.deleteStack(arn(EDGE, "demo-edge"), "token");
    stacks.executeChangeSet("arn:aws:cloudformation:us-east-1:1:changeSet/a/b", "token");
    stacks.listStackResources(arn(HOME, "demo-web"));

    assertThat(region(EDGE).asked).containsExactly("delete demo-edge", "execute");
    assertThat(region(HOME).asked).containsExactly("list demo-web");
  }

  @Test
  void readsTheRegionOfArnsOnly() {
    assertThat(RegionalStacks.regionOf(arn(EDGE, "x"))).contains(EDGE);
    assertThat(RegionalStacks.regionOf("arn:aws:iam::1:role/x")).isEmpty();
    assertThat(RegionalStacks.regionOf("2026-11-21T10:00:00Z")).isEmpty();
  }

  private Region region(String name) {
    return regions.computeIfAbsent(name, Region::new);
  }

  private static ChangeSetRequest create(String stack) {
    return new ChangeSetRequest("set", stack, true, "{}", Map.of(), Map.of());
  }

  private static String arn(String region, String stack) {
    return "arn:aws:cloudformation:" + region + ":123456789012:stack/" + stack + "/1";
  }

  /// CloudFormation in one region, which notes what it was asked.
  private static final class Region implements StackGateway {
    private final String name;
    private final List<StackDescription> standing = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    Region(String name) {
      this.name = name;
    }

    void stand(String stack, String project) {
      standing.add(
          new StackDescription(
              arn(name, stack),
              stack,
              StackStatus.CREATE_COMPLETE,
              Optional.empty(),
              Map.of(),
              Map.of(),
              Map.of(StackTags.PROJECT, project),
              Instant.EPOCH,
              Optional.empty()));
    }

    @Override
    public List<StackDescription> describeStacks() {
      return standing;
    }

    @Override
    public Optional<StackDescription> describeStack(String stackId) {
      return standing.stream().filter(it -> it.stackId().equals(stackId)).findAny();
    }

    @Override
    public String createChangeSet(ChangeSetRequest request) {
      asked.add("create " + request.stackName());
      return "arn:aws:cloudformation:" + name + ":123456789012:changeSet/set/1";
    }

    @Override
    public ChangeSet describeChangeSet(String changeSetId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void executeChangeSet(String changeSetId, String token) {
      asked.add("execute");
    }

    @Override
    public void deleteChangeSet(String changeSetId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void deleteStack(String stackId, String token) {
      asked.add("delete " + stackId.split("/", -1)[1]);
    }

    @Override
    public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<StackResource> listStackResources(String stackId) {
      asked.add("list " + stackId.split("/", -1)[1]);
      return List.of();
    }
  }
}
