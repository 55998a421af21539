package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Resource;
import dev.groundwork.core.template.Spot;
import dev.groundwork.core.template.World;
import java.util.List;
import java.util.stream.Stream;

/// Tests of what faces visitors: distributions, names of APIs, buckets.
final class Edges {
  private static final List<String> BLOCKS =
      List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

  private Edges() {}

  static List<Breach> withOldTls(World world, Resource name) {
    return world.properties(name).get("DomainNameConfigurations").items().stream()
        .map(each -> each.get("SecurityPolicy"))
        .filter(policy -> !OpeningSafeguards.currentAtApiGateway(policy))
        .map(policy -> new Breach(policy, "say SecurityPolicy: TLS_1_2"))
        .toList();
  }

  static List<Breach> withPlainHttp(World world, Resource distribution) {
    Spot config = world.properties(distribution).get("DistributionConfig");
    return Stream.concat(
            Stream.of(config.get("DefaultCacheBehavior")),
            config.get("CacheBehaviors").items().stream())
        .map(behavior -> behavior.get("ViewerProtocolPolicy"))
        .filter(policy -> !policy.is("redirect-to-https") && !policy.is("https-only"))
        .map(policy -> new Breach(policy, "say ViewerProtocolPolicy: redirect-to-https"))
        .toList();
  }

  static List<Breach> withOpenBucket(World world, Resource bucket) {
    Spot block = world.properties(bucket).get("PublicAccessBlockConfiguration");
    return BLOCKS.stream()
        .map(block::get)
        .filter(each -> !each.is("true"))
        .map(each -> new Breach(each, "say " + name(each) + ": true"))
        .toList();
  }

  private static String name(Spot spot) {
    return spot.path().substring(spot.path().indexOf('/') + 1).replace('/', '.');
  }
}
