package dev.groundwork.ui.session;

import java.nio.file.Path;
import java.util.Optional;

/// A project that was open before.
///
/// @param step the step that was next when it was last looked at; empty if that isn't known
public record Recent(Path folder, Optional<String> step) {}
