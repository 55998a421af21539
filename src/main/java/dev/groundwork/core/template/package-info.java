/// CloudFormation templates: reading, checking, resolving and comparing them, without AWS.
///
/// The way of a value: [Template#read] turns text into [Expression]s, [Resolver] turns those into
/// [Value]s for one set of parameters, [Changes] compares two resolutions. What AWS alone decides
/// (an id, an endpoint) stays a typed [Value.Symbol] until someone who knows it answers through
/// [Attributes].
@NullMarked
package dev.groundwork.core.template;

import org.jspecify.annotations.NullMarked;
