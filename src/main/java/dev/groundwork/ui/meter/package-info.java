/// The money at the right: what runs now, what it has cost, and what is still to come.
@NullMarked
package dev.groundwork.ui.meter;

import org.jspecify.annotations.NullMarked;
