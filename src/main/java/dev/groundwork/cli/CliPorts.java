package dev.groundwork.cli;

import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.workspace.Ports;
import java.nio.file.Path;
import java.util.Map;

/// Everything from outside that the command line works with.
///
/// @param workspace what a workspace works with
/// @param rehearsal starts the rehearsal's endpoint alone
/// @param window opens the window
/// @param profiles the profiles of this computer
/// @param terminal where is read and written
/// @param folder the current folder
/// @param environment the process's environment
/// @param refresh reads newer prices
public record CliPorts(
    Ports workspace,
    RehearsalEndpoint rehearsal,
    Window window,
    ProfileList profiles,
    Terminal terminal,
    Path folder,
    Map<String, String> environment,
    PriceRefresh refresh) {
  /// Keeps a copy of the environment.
  public CliPorts {
    environment = Map.copyOf(environment);
  }
}
