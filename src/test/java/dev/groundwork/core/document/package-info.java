@NullMarked
package dev.groundwork.core.document;

import org.jspecify.annotations.NullMarked;
