@NullMarked
package dev.groundwork.core.workspace;

import org.jspecify.annotations.NullMarked;
