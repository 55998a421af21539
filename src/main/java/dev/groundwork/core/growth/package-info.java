/// When to grow: what a plan's signals come to by the numbers that are there.
@NullMarked
package dev.groundwork.core.growth;

import org.jspecify.annotations.NullMarked;
