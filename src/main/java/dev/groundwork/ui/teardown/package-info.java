/// Taking everything down, and the proof that it is gone.
@NullMarked
package dev.groundwork.ui.teardown;

import org.jspecify.annotations.NullMarked;
