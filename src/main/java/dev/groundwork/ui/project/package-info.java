/// What holds for a whole project, and taking it live.
@NullMarked
package dev.groundwork.ui.project;

import org.jspecify.annotations.NullMarked;
