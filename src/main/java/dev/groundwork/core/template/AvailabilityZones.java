package dev.groundwork.core.template;

import java.util.List;
import java.util.Map;

/// The availability zones that an account usually finds in a region.
///
/// A choice, since the truth is the account's: `Fn::GetAZs` gives texts, not symbols, so that a
/// plan can be read (`eu-central-1a`) and two zones are known to differ. Where an account has other
/// letters, AWS uses those; nothing that Groundwork computes hangs on the letter.
final class AvailabilityZones {
  /// Regions that don't have exactly the zones a, b and c. Source: "Regions and Zones" in the EC2
  /// user guide.
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "us-east-1", List.of("a", "b", "c", "d", "e", "f"),
          "us-west-1", List.of("a", "b"),
          "us-west-2", List.of("a", "b", "c", "d"),
          "ap-northeast-1", List.of("a", "c", "d"),
          "ap-northeast-2", List.of("a", "b", "c", "d"),
          "ca-central-1", List.of("a", "b", "d"),
          "cn-north-1", List.of("a", "b", "d"));

  private static final List<String> USUAL = List.of("a", "b", "c");

  private AvailabilityZones() {}

  static List<String> of(String region) {
    return OTHERS.getOrDefault(region, USUAL).stream().map(letter -> region + letter).toList();
  }
}
