package dev.groundwork.cli;

import dev.groundwork.core.engine.Progress;
import java.util.function.Consumer;

/// Tells of an operation while it runs. The engine may call from several threads, so what tells is
/// synchronized.
sealed interface Narrator extends Consumer<Progress> permits ProgressLines, ProgressJson {}
