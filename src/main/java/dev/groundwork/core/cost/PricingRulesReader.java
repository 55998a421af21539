package dev.groundwork.core.cost;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `rules.yaml`; `rules.schema.json` beside it describes the format.
final class PricingRulesReader {
  private static final int FORMAT = 1;

  /// The classes that a row may name, where there is more than rate times property.
  private static final Map<String, PricingRule> COMPUTED =
      Map.ofEntries(
          Map.entry("alarm", new AlarmRule()),
          Map.entry("aurora-cluster", new AuroraClusterRule()),
          Map.entry("cache-nodes", new CacheNodesRule()),
          Map.entry("container-insights", new ContainerInsightsRule()),
          Map.entry("database-instance", new DatabaseInstanceRule()),
          Map.entry("database-support", new DatabaseSupportRule()),
          Map.entry("dynamodb-table", new DynamoDbTableRule()),
          Map.entry("eks-cluster", new EksClusterRule()),
          Map.entry("fargate", new FargateRule()),
          Map.entry("instance-group", new InstanceGroupRule()),
          Map.entry("instance-traffic", new InstanceTrafficRule()),
          Map.entry("instance-volumes", new InstanceVolumesRule()),
          Map.entry("lambda-function", new LambdaFunctionRule()),
          Map.entry("lightsail", new LightsailRule()),
          Map.entry("load-balancer-capacity", new LoadBalancerCapacityRule()),
          Map.entry("public-ipv4", new PublicIpv4Rule()),
          Map.entry("volume", new VolumeRule()));

  private PricingRulesReader() {}

  /// Reads one file.
  ///
  /// @throws InvalidDocument naming the place, if it can't be read
  static PricingRules read(String file, String text) {
    MappingReader reader = MappingReader.of("the pricing rules", Documents.yaml(file, text));
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    Map<String, PricingRules.TypeRules> types = reader.named("types", PricingRulesReader::type);
    List<Allowance> allowances = reader.list("allowances", PricingRulesReader::allowance);
    Map<String, UsageGrowth> growth = new HashMap<>();
    reader.texts("kept").forEach(key -> growth.put(key, UsageGrowth.KEPT));
    reader.texts("scaled").forEach(key -> growth.put(key, UsageGrowth.SCALED));
    reader.texts("intensity").forEach(key -> growth.put(key, UsageGrowth.INTENSITY));
    reader.done();
    return new PricingRules(types, allowances, growth);
  }

  private static PricingRules.TypeRules type(Scalar name, Node node) {
    MappingReader reader = MappingReader.of("the rules of " + name.text(), node);
    Billing.Lifetime lifetime =
        reader.optional("billed", PricingRulesReader::lifetime).orElse(Billing.Lifetime.USUAL);
    List<PricingRule> rules = new ArrayList<>(reader.list("charges", RateRuleReader::read));
    reader.texts("computed").forEach(rule -> rules.add(computed(reader, rule)));
    rules.addAll(reader.list("needs", PricingRulesReader::needs));
    Optional<PricingRules.Cover> cover = reader.optional("coveredBy", PricingRulesReader::cover);
    Optional<String> free = reader.optionalText("free");
    reader.done();
    if (rules.isEmpty() && free.isEmpty()) {
      throw new InvalidDocument(
          reader.at(), "a type has charges, or says why it is free; otherwise leave it out");
    }
    return new PricingRules.TypeRules(lifetime, rules, free, cover);
  }

  private static PricingRule needs(Node node) {
    if (node instanceof Sequence(List<Node> keys, _)
        && keys.stream().allMatch(Scalar.class::isInstance)) {
      return new StatedUsageRule(keys.stream().map(it -> ((Scalar) it).text()).toList());
    }
    throw new InvalidDocument(node.at(), "what is needed is a list of usage keys");
  }

  private static PricingRules.Cover cover(Node node) {
    MappingReader reader = MappingReader.of("what covers it", node);
    PricingRules.Cover cover =
        new PricingRules.Cover(reader.text("type"), reader.text("property"), reader.text("why"));
    reader.done();
    return cover;
  }

  private static Billing.Lifetime lifetime(Node node) {
    MappingReader reader = MappingReader.of("from when to when it is billed", node);
    Billing.Lifetime lifetime =
        new Billing.Lifetime(
            reader.choice("from", Billing.Lifetime.From.class),
            reader.choice("until", Billing.Lifetime.Until.class));
    reader.done();
    return lifetime;
  }

  private static PricingRule computed(MappingReader reader, String name) {
    PricingRule rule = COMPUTED.get(name);
    if (rule == null) {
      String hint =
          Nearest.to(name, COMPUTED.keySet()).map(it -> "; did you mean " + it + "?").orElse("");
      throw new InvalidDocument(reader.at("computed"), "there is no rule " + name + hint);
    }
    return rule;
  }

  private static Allowance allowance(Node node) {
    MappingReader reader = MappingReader.of("an allowance", node);
    Allowance allowance =
        new Allowance(reader.text("title"), reader.texts("prices"), reader.decimal("quantity"));
    reader.done();
    if (allowance.prices().isEmpty() || allowance.quantity().signum() <= 0) {
      throw new InvalidDocument(reader.at(), "an allowance needs prices and a quantity above zero");
    }
    return allowance;
  }
}
