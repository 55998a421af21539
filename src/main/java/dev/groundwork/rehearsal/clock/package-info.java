/// The rehearsal's own time: fast while something is under way, and the same for every process.
@NullMarked
package dev.groundwork.rehearsal.clock;

import org.jspecify.annotations.NullMarked;
