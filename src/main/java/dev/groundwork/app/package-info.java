/// Wires the rooms of the house together; the only package that knows all of them.
@NullMarked
package dev.groundwork.app;

import org.jspecify.annotations.NullMarked;
