package dev.groundwork.ui;

import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.ui.session.Profiles;
import java.nio.file.Path;
import java.util.Locale;

/// Everything from outside that the window works with.
///
/// @param core what workspaces work with
/// @param refresh reads newer prices
/// @param profiles the profiles of this computer
/// @param projectsHome the folder that new projects are proposed in
/// @param settingsFolder where the user's own settings are kept: recent projects, light or dark
/// @param exitAfterFirstFrame whether to close as soon as a frame has shown real content: for
///   training start-up caches and for trying a package
/// @param language the language of the window; the nearest one that there is
public record UiPorts(
    Ports core,
    PriceRefresh refresh,
    Profiles profiles,
    Path projectsHome,
    Path settingsFolder,
    boolean exitAfterFirstFrame,
    Locale language) {}
