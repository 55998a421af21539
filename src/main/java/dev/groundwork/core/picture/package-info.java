/// Where things stand in a picture of what needs what. Knows no screen and no pixels' colour.
@NullMarked
package dev.groundwork.core.picture;

import org.jspecify.annotations.NullMarked;
