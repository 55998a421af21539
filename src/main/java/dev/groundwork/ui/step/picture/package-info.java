/// A stack's resources and what needs what, as a picture that can be walked by keyboard.
@NullMarked
package dev.groundwork.ui.step.picture;

import org.jspecify.annotations.NullMarked;
