/// What a plan of somebody else's would make that its user should know before using it.
@NullMarked
package dev.groundwork.core.disclosure;

import org.jspecify.annotations.NullMarked;
