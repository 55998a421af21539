/// What is said to people, in the languages that Groundwork speaks.
@NullMarked
package dev.groundwork.core.words;

import org.jspecify.annotations.NullMarked;
