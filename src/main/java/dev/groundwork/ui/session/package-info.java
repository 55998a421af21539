/// The open project as the window knows it, and the acts on it.
@NullMarked
package dev.groundwork.ui.session;

import org.jspecify.annotations.NullMarked;
