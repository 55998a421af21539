@NullMarked
package dev.groundwork.core.template;

import org.jspecify.annotations.NullMarked;
