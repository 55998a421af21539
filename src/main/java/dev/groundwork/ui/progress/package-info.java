/// An operation as it goes on, and what became of it.
@NullMarked
package dev.groundwork.ui.progress;

import org.jspecify.annotations.NullMarked;
