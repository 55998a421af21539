/// An operation as it is watched: what the engine tells, folded into rows.
@NullMarked
package dev.groundwork.ui.run;

import org.jspecify.annotations.NullMarked;
