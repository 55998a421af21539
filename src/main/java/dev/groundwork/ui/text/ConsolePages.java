package dev.groundwork.ui.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Addresses of pages in AWS's console. An ARN says where they are: `arn:PARTITION:...`.
public final class ConsolePages {
  private static final int PARTS = 6;

  private ConsolePages() {}

  /// The page of a stack; empty if that is no stack's ARN, or its console isn't known.
  ///
  /// @param stackId `arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/ID`
  public static Optional<String> stack(String stackId) {
    String[] parts = stackId.split(":", PARTS);
    return parts.length == PARTS && parts[2].equals("cloudformation")
        ? host(parts[1])
            .map(
                host ->
                    page(host, parts[3])
                        + "/stackinfo?stackId="
                        + URLEncoder.encode(stackId, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /// The page of all stacks of a region.
  ///
  /// @param arn of whoever looks
  public static Optional<String> stacks(String arn, String region) {
    String[] parts = arn.split(":", PARTS);
    return parts.length == PARTS
        ? host(parts[1]).map(host -> page(host, region))
        : Optional.empty();
  }

  private static String page(String host, String region) {
    return "https://" + region + "." + host + "/cloudformation/home?region=" + region + "#/stacks";
  }

  private static Optional<String> host(String partition) {
    return switch (partition) {
      case "aws" -> Optional.of("console.aws.amazon.com");
      case "aws-us-gov" -> Optional.of("console.amazonaws-us-gov.com");
      case "aws-cn" -> Optional.of("console.amazonaws.cn");
      default -> Optional.empty();
    };
  }
}
