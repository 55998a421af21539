/// AWS's wire protocols (Query, EC2 Query, JSON 1.0 and 1.1), driven by the SDK's own model
/// classes.
@NullMarked
package dev.groundwork.rehearsal.wire;

import org.jspecify.annotations.NullMarked;
