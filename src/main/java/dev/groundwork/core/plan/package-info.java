/// A plan: one way to run on AWS, as its folder defines it. Stacks and steps are declared apart,
/// each parameter of a stack has exactly one source, and the whole plan is resolved at once. No
/// plan's id stands in this code; a new plan is a new folder.
///
/// Begin at [dev.groundwork.core.plan.PlanCatalog], which reads a [dev.groundwork.core.plan.Plan];
/// [dev.groundwork.core.plan.PlanResolver] turns it and the founder's
/// [dev.groundwork.core.plan.Answers] into a [dev.groundwork.core.plan.ResolvedPlan].
@NullMarked
package dev.groundwork.core.plan;

import org.jspecify.annotations.NullMarked;
