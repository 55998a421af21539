package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.Spot;

/// A place where a promise is broken.
///
/// @param spot what is wrong, or lacks something
/// @param mend what to write instead
record Breach(Spot spot, String mend) {}
