package dev.groundwork.cli;

import java.util.List;
import java.util.Optional;

/// Lists the AWS profiles of this computer. Blocks for the disk.
@FunctionalInterface
public interface ProfileList {
  /// All profiles, by name.
  List<NamedProfile> all();

  /// A profile of `~/.aws`.
  ///
  /// @param region the profile's own region, if it names one
  record NamedProfile(String name, Optional<String> region) {}
}
