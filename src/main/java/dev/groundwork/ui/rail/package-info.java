/// The weeks and steps at the left: where the founder is, and what each step costs.
@NullMarked
package dev.groundwork.ui.rail;

import org.jspecify.annotations.NullMarked;
