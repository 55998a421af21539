@NullMarked
package dev.groundwork.core.disclosure;

import org.jspecify.annotations.NullMarked;
