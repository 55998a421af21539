/// The way from one phase to another, act by act.
@NullMarked
package dev.groundwork.ui.move;

import org.jspecify.annotations.NullMarked;
