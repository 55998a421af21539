/// One open project and its connection: the acts that window and command line share.
@NullMarked
package dev.groundwork.core.workspace;

import org.jspecify.annotations.NullMarked;
