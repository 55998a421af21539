/// What applying would do, before it is done.
@NullMarked
package dev.groundwork.ui.review;

import org.jspecify.annotations.NullMarked;
