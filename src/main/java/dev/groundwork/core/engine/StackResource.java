package dev.groundwork.core.engine;

import java.util.Optional;

/// A resource of a stack, as AWS lists it.
///
/// @param status AWS's word, for example `CREATE_COMPLETE` or `DELETE_SKIPPED`
public record StackResource(
    String logicalId,
    Optional<String> physicalId,
    String type,
    String status,
    Optional<String> reason) {}
