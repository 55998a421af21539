package dev.groundwork.core.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The smallest plan that uses every part of the format, as texts that a test can spoil.
record SmallPlan(Map<String, String> files) implements PlanFolder {
  private static final String PLAN =
      """
      format: 1
      id: small
      title: Small
      summary: A plan for tests.
      audience: Tests.
      promise:
        {monthly: 3, hours: 2.5, weeks: 2, note: None., lines: [{title: App, spec: one, monthly: 3, covers: [app.Topic]}, {phase: two, title: App, spec: two, monthly: 6}]}
      settings:
        email: {kind: email, title: E-mail, description: Who hears., personal: true}
        limit: {kind: money, title: Limit, description: The most., default: 80}
        extra: {kind: yes-no, title: Extra, description: One stack more.}
      phases:
        - {id: one, title: One, summary: First., promised: 3, stacks: [shared, net, app, extra]}
        - {id: two, title: Two, summary: Second., promised: 6, stacks: [shared, net, cdn, app, extra]}
      environments:
        - {id: main, title: Main, phase: one}
        - {id: staging, title: Staging, phase: two}
      stacks:
        shared:
          title: Shared
          template: plain.yaml
          scope: account
          parameters:
            Name: {setting: email}
            Size: {setting: limit}
        net:
          title: Net
          template: plain.yaml
          parameters:
            Name: {founder: {step: net}}
            Size: {phase: {one: 1, two: 2}}
        cdn:
          title: Edge
          template: plain.yaml
          region: us-east-1
          after: [shared]
          parameters:
            Name: {value: edge}
            Size: {founder: {step: edge, proposal: 4}}
        extra:
          title: Extra
          template: plain.yaml
          when: extra
          parameters:
            Name: {value: extra}
            Size: {value: 1}
        app:
          title: App
          template: app.yaml
          parameters:
            Net: {output: {stack: net, output: TopicName}}
            Edge: {output: {stack: cdn, output: TopicName, until: ""}}
            Extra: {output: {stack: extra, output: TopicName, until: ""}}
            Image: {task: {step: push, result: image, until: placeholder}}
            Kind: {founder: {step: app, proposal: {one: small, two: large}}}
            Late: {founder: {step: edge}}
            Paused: {program: paused}
            Address: {program: own-address}
      weeks:
        - title: First
          goal: Begin.
          steps:
            - {id: read, kind: guide, title: Read, hours: 0.5, day: Mon, summary: s, makes: m, undo: u, guide: read.md, verify: credentials}
            - {id: net, kind: stacks, title: Net, hours: 1, day: Mon, summary: s, makes: m, undo: u, stacks: [shared, net, extra], after: [read]}
        - title: Second
          goal: Go on.
          steps:
            - {id: push, kind: task, title: Push, hours: 0, day: Mon, summary: s, makes: m, undo: u, task: {type: push-images, with: {image: net.TopicName, service: app}, results: [image]}}
            - {id: app, kind: stacks, title: App, hours: 0.5, day: Tue, summary: s, makes: m, undo: u, stacks: [app], after: [net]}
            - {id: edge, kind: stacks, title: Edge, hours: 0.5, day: Wed, summary: s, makes: m, undo: u, stacks: [cdn, app]}
      moves:
        - from: one
          to: two
          title: Up
          summary: More.
          overlap: None.
          downtime: None.
          acts:
            - {title: Build, undo: Delete it., apply: [cdn, net, app]}
            - {title: Look, guide: read.md}
        - from: two
          to: one
          title: Down
          summary: Less.
          overlap: None.
          downtime: None.
          acts:
            - {title: Apply, undo: Again., apply: [app, net]}
            - {title: Remove, undo: Build it., delete: [cdn]}
      usage:
        - {resource: app.Topic, key: monthly_requests, unit: requests, low: 1, typical: 2, high: 3, explanation: Guessed.}
      examples:
        settings: {email: you@example.com}
        parameters: {net.Name: example}
        program: {own-address: 203.0.113.10/32}
      growth:
        metrics:
          users: {title: Users, unit: people, explanation: Counted., founder: number}
          audit: {title: Audit, explanation: Asked for., founder: yes-no}
          load: {title: Load, unit: messages, explanation: Seen., cloudwatch: {namespace: AWS/SNS, metric: NumberOfMessagesPublished, statistic: Sum, hours: 24, dimensions: {TopicName: net.TopicName, Kind: {value: any}}}}
          price: {title: Price, unit: dollars, explanation: Estimated., cost: month}
          weight: {title: Weight, unit: percent, explanation: Divided., share: {part: price, whole: users}}
        triggers:
          - {from: one, to: two, any: [{metric: users, above: 10}, {metric: audit, yes: true}], all: [{metric: weight, below: 40}]}
        matrix:
          - {metric: users, phases: {one: {below: 10}, two: {from: 10}}}
      """;
  private static final String PLAIN =
      """
      Parameters:
        Name: {Type: String, MinLength: 1}
        Size: {Type: Number, MinValue: 1, MaxValue: 1000}
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties: {DisplayName: !Ref Name}
      Outputs:
        TopicName: {Value: !GetAtt Topic.TopicName}
      """;
  private static final String APP =
      """
      Parameters:
        Net: {Type: String}
        Edge: {Type: String, Default: ""}
        Extra: {Type: String}
        Image: {Type: String}
        Kind: {Type: String, AllowedValues: [small, large]}
        Late: {Type: String, Default: none}
        Paused: {Type: String, Default: "false", AllowedValues: ["false", "true"]}
        Address: {Type: String}
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties: {DisplayName: !Sub "${Net} ${Edge} ${Kind} ${Late}"}
      """;

  /// The plan as it should be.
  static SmallPlan good() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("plan.yaml", PLAN);
    files.put("plain.yaml", PLAIN);
    files.put("app.yaml", APP);
    files.put("read.md", "# Read\n");
    return new SmallPlan(files);
  }

  /// The plan with one text of one file replaced.
  SmallPlan with(String file, String text, String replacement) {
    String before = text(file).orElseThrow();
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " has no " + text);
    }
    Map<String, String> changed = new LinkedHashMap<>(files);
    changed.put(file, before.replace(text, replacement));
    return new SmallPlan(changed);
  }

  /// With one file more.
  SmallPlan with(String file, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(file, text);
    return new SmallPlan(more);
  }

  /// The plan without one of its files.
  SmallPlan without(String file) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    changed.remove(file);
    return new SmallPlan(changed);
  }

  @Override
  public String id() {
    return "small";
  }

  @Override
  public String label(String file) {
    return "small/" + file;
  }

  @Override
  public Optional<String> text(String file) {
    return Optional.ofNullable(files.get(file));
  }
}
