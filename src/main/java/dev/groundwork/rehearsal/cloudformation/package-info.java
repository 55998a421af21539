/// CloudFormation's semantics: change sets, timelines of operations, and everything that is told
/// about them. An operation's whole timeline is computed when it begins; what is true at an instant
/// is read off it.
@NullMarked
package dev.groundwork.rehearsal.cloudformation;

import org.jspecify.annotations.NullMarked;
