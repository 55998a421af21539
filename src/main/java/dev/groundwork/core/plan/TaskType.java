package dev.groundwork.core.plan;

/// The tasks that a plan can ask for.
public enum TaskType {
  /// Builds images and pushes them; each input is a repository, each result the image in it.
  PUSH_IMAGES,
  /// Runs one command in a service's image until it ends.
  RUN_COMMAND,
  /// Loads a dump through a bucket, from a task inside the network.
  LOAD_DATABASE
}
