/// Plans as they are offered before anyone has chosen one: in a few words and with their prices.
@NullMarked
package dev.groundwork.core.offer;

import org.jspecify.annotations.NullMarked;
