/// What this user wants of the window, in every project.
@NullMarked
package dev.groundwork.ui.settings;

import org.jspecify.annotations.NullMarked;
