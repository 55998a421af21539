/// What AWS asks for one of something: the price book that ships with the program, and how it is
/// refreshed from AWS's own lists. A price that isn't there is unknown, never zero.
@NullMarked
package dev.groundwork.core.price;

import org.jspecify.annotations.NullMarked;
