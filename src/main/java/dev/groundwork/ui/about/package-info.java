/// What this program is, and what is inside.
@NullMarked
package dev.groundwork.ui.about;

import org.jspecify.annotations.NullMarked;
