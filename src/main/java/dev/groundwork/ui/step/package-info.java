/// One step: its options, what it makes and costs, its template, its changes, its guide.
@NullMarked
package dev.groundwork.ui.step;

import org.jspecify.annotations.NullMarked;
