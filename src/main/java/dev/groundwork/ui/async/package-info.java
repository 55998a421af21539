/// The one door between what blocks and the toolkit's thread.
@NullMarked
package dev.groundwork.ui.async;

import org.jspecify.annotations.NullMarked;
