@NullMarked
package dev.groundwork.core.plan;

import org.jspecify.annotations.NullMarked;
