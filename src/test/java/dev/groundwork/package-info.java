/// What tests of several packages share, and the tests that look at the whole source tree.
@NullMarked
package dev.groundwork;

import org.jspecify.annotations.NullMarked;
