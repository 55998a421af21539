/// The command line: the same acts as the window, for people at a terminal, scripts and tests.
///
/// A command reads its options, calls [dev.groundwork.core.workspace.Workspace] or another part of
/// core, and writes what came of it, for people or as JSON. Everything from outside comes in
/// through [dev.groundwork.cli.CliPorts].
@NullMarked
package dev.groundwork.cli;

import org.jspecify.annotations.NullMarked;
