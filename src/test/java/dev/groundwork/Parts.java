package dev.groundwork;

import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Parts that some tests need and that a developer's machine may lack: an emulator, the AWS CLI,
/// cfn-lint. Each is named by an environment variable which `src/build/parts` sets.
///
/// A test whose part is missing aborts and says how to get it. Where `GROUNDWORK_REQUIRE_ALL=1` is
/// set, as in `.ci/run`, it fails instead: there nothing is left out in silence.
public final class Parts {
  private static final Map<String, String> MEANING =
      Map.of(
          "GROUNDWORK_PYTHON", "a Python that can import boto3",
          "GROUNDWORK_AWS_CLI", "the AWS CLI's `aws`",
          "GROUNDWORK_CFN_LINT", "the `cfn-lint` command",
          "GROUNDWORK_MOTO", "the address of a running moto server",
          "GROUNDWORK_MINISTACK", "the address of a running ministack",
          "GROUNDWORK_TEMPLATE_CORPUS", "a folder of public CloudFormation templates");

  private Parts() {}

  /// The value of a part's variable; without it the calling test ends here.
  ///
  /// @param variable one of the variables named above
  /// @return the variable's value, never blank
  public static String require(String variable) {
    String meaning = MEANING.get(variable);
    if (meaning == null) {
      throw new IllegalArgumentException(variable + " is no part; parts are " + MEANING.keySet());
    }
    String value = System.getenv(variable);
    if (value != null && !value.isBlank()) {
      return value;
    }
    String missing =
        "%s (%s) is not set. Run `src/build/parts mvn verify`, which installs and starts every part."
            .formatted(variable, meaning);
    if ("1".equals(System.getenv("GROUNDWORK_REQUIRE_ALL"))) {
      return Assertions.fail(missing);
    }
    return Assumptions.abort(missing);
  }
}
