/// The frame around all screens: top bar, rail, centre, meter; the only place for dialogs.
@NullMarked
package dev.groundwork.ui.shell;

import org.jspecify.annotations.NullMarked;
