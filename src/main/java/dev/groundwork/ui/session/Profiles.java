package dev.groundwork.ui.session;

import java.util.List;

/// The profiles that AWS's tools have on this computer.
@FunctionalInterface
public interface Profiles {
  /// The names in `~/.aws`, in their order; none if there is no such folder. Reads files, asks
  /// nobody. Called from a background thread.
  List<String> names();
}
