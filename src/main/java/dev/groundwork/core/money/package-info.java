/// Amounts of money, and numbers in one form each.
@NullMarked
package dev.groundwork.core.money;

import org.jspecify.annotations.NullMarked;
