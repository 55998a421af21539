package dev.groundwork.ui.welcome;

import java.nio.file.Path;

/// A project that was open before.
///
/// @param name its name; its folder's if it can't be read
/// @param about its plan, and where it lives; or why it can't be opened
/// @param stopped where it stopped; may be empty
/// @param monthly what a month of it costs by what was last heard; empty if nothing stands
/// @param usable whether it can be opened
record RecentProject(
    Path folder, String name, String about, String stopped, String monthly, boolean usable) {}
