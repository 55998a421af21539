package dev.groundwork.cli;

import dev.groundwork.cli.ProfileList.NamedProfile;
import dev.groundwork.core.project.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--profile` and `--endpoint-url`: which account, and where it is reached.
final class TargetOptions {
  @Option(
      names = "--profile",
      paramLabel = "P",
      description = "A profile of ~/.aws; without it the environment decides.")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Where to send every call in place of AWS.")
  private Optional<String> endpoint = Optional.empty();

  /// Whether an account was asked for.
  boolean given() {
    return profile.isPresent() || endpoint.isPresent();
  }

  /// The profile's own region.
  Optional<String> region(CliPorts ports) {
    return profile(ports).flatMap(NamedProfile::region);
  }

  /// The account that is meant.
  Target.Account target(CliPorts ports) {
    profile(ports);
    return new Target.Account(profile, endpoint.map(TargetOptions::uri), Optional.empty());
  }

  private Optional<NamedProfile> profile(CliPorts ports) {
    Optional<String> wanted =
        profile.or(() -> Optional.ofNullable(ports.environment().get("AWS_PROFILE")));
    List<NamedProfile> known = wanted.isPresent() ? ports.profiles().all() : List.of();
    Optional<NamedProfile> found =
        known.stream().filter(it -> it.name().equals(wanted.orElseThrow())).findFirst();
    if (profile.isPresent() && found.isEmpty()) {
      throw Refusal.usage(
          Sentences.unknown(
              "~/.aws has no profile",
              profile.get(),
              known.stream().map(NamedProfile::name).toList()));
    }
    return found;
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // The same complaint as for an address of another kind.
    }
    throw Refusal.usage("\"" + text + "\" is no endpoint; write it like http://127.0.0.1:4566.");
  }
}
