/// The pretend account: what it holds, as values, and the file that keeps it.
@NullMarked
package dev.groundwork.rehearsal.state;

import org.jspecify.annotations.NullMarked;
