/// The first screen: which plan, under which name, where.
@NullMarked
package dev.groundwork.ui.welcome;

import org.jspecify.annotations.NullMarked;
