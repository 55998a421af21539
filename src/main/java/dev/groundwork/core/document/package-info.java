/// One tree for YAML and JSON that remembers where everything stands, so that each of Groundwork's
/// file readers can name file, line, column and reason. Knows nothing of CloudFormation.
@NullMarked
package dev.groundwork.core.document;

import org.jspecify.annotations.NullMarked;
