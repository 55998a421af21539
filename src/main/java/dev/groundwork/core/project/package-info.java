/// A project is a folder: the founder's choices (safe to commit) and, beside them, what belongs to
/// this computer only.
@NullMarked
package dev.groundwork.core.project;

import org.jspecify.annotations.NullMarked;
