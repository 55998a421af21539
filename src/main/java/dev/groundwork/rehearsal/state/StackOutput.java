package dev.groundwork.rehearsal.state;

import java.util.Optional;

/// One output of a stack.
///
/// @param key its name in the template
/// @param value its value
/// @param description for people
/// @param exportName the name under which other stacks may import it
public record StackOutput(
    String key, String value, Optional<String> description, Optional<String> exportName) {}
