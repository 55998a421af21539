package dev.groundwork.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/// The profiles of `~/.aws/config` and `~/.aws/credentials`. Only names and regions are read; keys
/// stay where they are.
public final class Profiles {
  private Profiles() {}

  /// A profile.
  ///
  /// @param region the profile's own region, if it names one
  public record NamedProfile(String name, Optional<String> region) {}

  /// All profiles, by name.
  public static List<NamedProfile> all() {
    return ProfileFile.defaultProfileFile().profiles().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> new NamedProfile(it.getKey(), region(it.getValue())))
        .toList();
  }

  private static Optional<String> region(Profile profile) {
    return profile.property("region");
  }
}
