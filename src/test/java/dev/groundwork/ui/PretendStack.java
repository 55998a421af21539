package dev.groundwork.ui;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.core.template.Resolution;
import dev.groundwork.core.template.Resolver;
import dev.groundwork.core.template.ResolverContext;
import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One stack of a [PretendAws]: its operations write all their events ahead, and time unveils them.
final class PretendStack {
  private static final Duration EACH = Duration.ofSeconds(5);

  /// How fast resources are made.
  ///
  /// @param times how long they take, by type; five seconds if it isn't said
  /// @param talk how many events each of them tells
  record Pace(Map<String, Duration> times, int talk) {}

  private final Pace pace;
  private final String id;
  private final String name;
  private final Instant created;
  private final List<StackEvent> events = new ArrayList<>();
  private Map<String, String> types = new LinkedHashMap<>();
  private Map<String, String> outputs = Map.of();
  private Optional<ChangeSetRequest> content = Optional.empty();
  private Optional<Instant> changed = Optional.empty();
  private final ChangeSetRequest first;

  PretendStack(ChangeSetRequest request, int number, Pace pace, Instant now) {
    this.pace = pace;
    first = request;
    name = request.stackName();
    id = "arn:aws:cloudformation:us-east-1:123456789012:stack/" + name + "/" + number;
    created = now;
    tell(now, name, "AWS::CloudFormation::Stack", "REVIEW_IN_PROGRESS", Optional.empty());
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean same(ChangeSetRequest request) {
    return content
        .filter(it -> it.templateBody().equals(request.templateBody()))
        .filter(it -> it.parameters().equals(request.parameters()))
        .isPresent();
  }

  boolean gone(Instant now) {
    return status(now) == StackStatus.DELETE_COMPLETE;
  }

  void begin(
      ChangeSetRequest request, List<Change> changes, Map<String, String> refusals, Instant now) {
    boolean create = content.isEmpty();
    Template template = Template.read(name, request.templateBody());
    Map<String, String> touched = new LinkedHashMap<>();
    if (create) {
      template.resources().forEach((key, resource) -> touched.put(key, type(resource)));
      types = touched;
    } else {
      changes.forEach(it -> touched.put(it.logicalId(), it.type()));
    }
    content = Optional.of(request);
    outputs = outputs(template, request);
    work(create ? "CREATE" : "UPDATE", touched, refusals, now);
  }

  /// What the parameters say is told as it is; what AWS would invent is a word.
  private Map<String, String> outputs(Template template, ChangeSetRequest request) {
    Resolution resolution =
        Resolver.resolve(
            template,
            ResolverContext.planned(
                ResolverContext.texts(request.parameters()), "us-east-1", name));
    Map<String, String> told = new HashMap<>();
    resolution
        .outputs()
        .forEach(
            (key, output) -> told.put(key, output.value().asText().orElseGet(() -> invent(key))));
    return told;
  }

  private String invent(String output) {
    if (output.endsWith("Cidr")) {
      return "10.0.0.0/16";
    }
    return output.endsWith("Ids") ? output + "-a," + output + "-b" : name + "-" + output;
  }

  void delete(Instant now) {
    Map<String, String> backwards = new LinkedHashMap<>();
    new ArrayList<>(types.entrySet())
        .reversed()
        .forEach(it -> backwards.put(it.getKey(), it.getValue()));
    work("DELETE", backwards, Map.of(), now);
  }

  private void work(
      String verb, Map<String, String> touched, Map<String, String> refusals, Instant now) {
    changed = Optional.of(now);
    Instant at = now;
    tell(at, name, "AWS::CloudFormation::Stack", verb + "_IN_PROGRESS", Optional.empty());
    for (Map.Entry<String, String> each : touched.entrySet()) {
      String why = refusals.get(each.getKey());
      Duration between =
          pace.times().getOrDefault(each.getValue(), EACH).dividedBy(pace.talk() - 1);
      for (int i = 1; i < pace.talk(); i++) {
        tell(at, each.getKey(), each.getValue(), verb + "_IN_PROGRESS", Optional.empty());
        at = at.plus(between);
      }
      if (why != null) {
        tell(at, each.getKey(), each.getValue(), verb + "_FAILED", Optional.of(why));
        tell(at, name, "AWS::CloudFormation::Stack", verb + "_FAILED", Optional.of(why));
        return;
      }
      tell(at, each.getKey(), each.getValue(), verb + "_COMPLETE", Optional.empty());
    }
    tell(at, name, "AWS::CloudFormation::Stack", verb + "_COMPLETE", Optional.empty());
  }

  List<StackEvent> events(Instant now, Optional<String> after) {
    List<StackEvent> told = events.stream().filter(it -> !it.at().isAfter(now)).toList();
    int from =
        after
            .map(last -> told.stream().map(StackEvent::eventId).toList().indexOf(last) + 1)
            .orElse(0);
    return told.subList(from, told.size());
  }

  List<StackResource> list(Instant now) {
    Map<String, StackResource> resources = new LinkedHashMap<>();
    for (StackEvent event : events(now, Optional.empty())) {
      if (!event.aboutStack()) {
        resources.put(
            event.logicalId(),
            new StackResource(
                event.logicalId(),
                event.physicalId(),
                event.type(),
                event.status(),
                event.reason()));
      }
    }
    return List.copyOf(resources.values());
  }

  StackDescription describe(Instant now) {
    StackStatus status = status(now);
    ChangeSetRequest request = content.orElse(first);
    return new StackDescription(
        id,
        name,
        status,
        Optional.empty(),
        status.ready() ? outputs : Map.of(),
        request.parameters(),
        request.tags(),
        created,
        changed);
  }

  private StackStatus status(Instant now) {
    return StackStatus.of(
        events(now, Optional.empty()).stream()
            .filter(StackEvent::aboutStack)
            .toList()
            .getLast()
            .status());
  }

  private void tell(
      Instant at, String logicalId, String type, String status, Optional<String> reason) {
    boolean stack = type.equals("AWS::CloudFormation::Stack");
    events.add(
        new StackEvent(
            name + "-" + events.size(),
            id,
            name,
            logicalId,
            Optional.of(stack ? id : name + "-" + logicalId.toLowerCase(java.util.Locale.ROOT)),
            type,
            status,
            reason,
            at));
  }

  private static String type(Resource resource) {
    return resource.type();
  }
}
