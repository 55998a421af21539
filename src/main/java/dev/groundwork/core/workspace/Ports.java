package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.engine.Calls;
import dev.groundwork.core.plan.PlanCatalog;
import java.util.random.RandomGenerator;

/// Everything from outside that a workspace works with.
public record Ports(
    PlanCatalog plans,
    PriceBook prices,
    Connector connector,
    OwnAddress ownAddress,
    Calls calls,
    RandomGenerator random) {}
