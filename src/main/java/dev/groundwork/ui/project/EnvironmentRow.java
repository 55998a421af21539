package dev.groundwork.ui.project;

import java.nio.file.Path;

/// An environment in the list of all of them.
///
/// @param mark what it is here: open in this window, or nothing
/// @param about its phase and what stands of it
/// @param troubled whether something of it failed
/// @param price a month of it
/// @param shared what another environment counts; empty if nothing is shared
/// @param place its folder, or where it would be made
/// @param act what can be done with it
/// @param spoken what the act's button says to a screen reader
record EnvironmentRow(
    String id,
    String title,
    String mark,
    String about,
    boolean troubled,
    String price,
    String shared,
    String place,
    Path folder,
    Act act,
    String spoken) {
  /// What can be done with an environment.
  enum Act {
    /// It is open.
    NONE,
    /// It has a folder.
    OPEN,
    /// It is the next one to make.
    MAKE,
    /// It can be made, though another comes before it.
    MAKE_LATER
  }
}
