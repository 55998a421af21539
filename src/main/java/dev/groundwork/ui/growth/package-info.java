/// When to grow: the numbers, and what they advise.
@NullMarked
package dev.groundwork.ui.growth;

import org.jspecify.annotations.NullMarked;
