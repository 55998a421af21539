@NullMarked
package dev.groundwork.core.growth;

import org.jspecify.annotations.NullMarked;
