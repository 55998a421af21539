package dev.groundwork.core.template;

/// CloudFormation's limits on a template (user guide, "Understand CloudFormation quotas").
public final class TemplateLimits {
  /// Of a template sent in a request; a larger one must lie in S3.
  public static final int BODY_BYTES = 51_200;

  /// Of a template in S3.
  public static final int STORED_BYTES = 1_000_000;

  public static final int RESOURCES = 500;
  public static final int PARAMETERS = 200;
  public static final int OUTPUTS = 200;
  public static final int MAPPINGS = 200;

  /// Of a template's description.
  public static final int DESCRIPTION_BYTES = 1_024;

  /// Of a parameter's value.
  public static final int PARAMETER_BYTES = 4_096;

  /// Of a logical id.
  public static final int NAME_LENGTH = 255;

  private TemplateLimits() {}
}
