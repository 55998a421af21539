/// What several screens need: loading a view, showing a problem, drawing.
@NullMarked
package dev.groundwork.ui.control;

import org.jspecify.annotations.NullMarked;
