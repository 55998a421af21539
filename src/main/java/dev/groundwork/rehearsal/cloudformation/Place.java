package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Mint;

/// What a new resource's id is made of, beside its properties.
///
/// @param region where it will be
/// @param stackName its stack
/// @param logicalId its name in the template
/// @param revision which one of its family it is, from 1
/// @param mint makes the parts that look random
record Place(String region, String stackName, String logicalId, int revision, Mint mint) {}
