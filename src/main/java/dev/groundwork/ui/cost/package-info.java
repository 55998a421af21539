/// What a plan costs: every line with its assumption, promise against truth, and how it grows.
@NullMarked
package dev.groundwork.ui.cost;

import org.jspecify.annotations.NullMarked;
