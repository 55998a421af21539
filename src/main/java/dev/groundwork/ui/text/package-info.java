/// Every text of the window, and how amounts and times are written.
@NullMarked
package dev.groundwork.ui.text;

import org.jspecify.annotations.NullMarked;
