/// A project as plain files that the AWS CLI takes: templates, parameters, scripts. Whoever has
/// them needs Groundwork no longer.
@NullMarked
package dev.groundwork.core.export;

import org.jspecify.annotations.NullMarked;
