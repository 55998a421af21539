package dev.groundwork.core.plan;

/// What a task step leaves behind, such as the image that it pushed; written `step.result`.
///
/// @param step the id of the task step
/// @param result one of the results that the step declares
public record TaskResult(String step, String result) {
  public TaskResult {
    Names.requireStack(step);
    Names.requireStack(result);
  }

  @Override
  public String toString() {
    return step + "." + result;
  }
}
