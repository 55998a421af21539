@NullMarked
package dev.groundwork.core.cost;

import org.jspecify.annotations.NullMarked;
