package dev.groundwork.core.plan;

import java.util.Optional;

/// A question that belongs to the project rather than to one step, such as the e-mail address.
///
/// @param id by which parameters name it
/// @param kind what an answer must look like
/// @param title the question's label
/// @param description what the answer is used for
/// @param proposal what holds until it is answered; without one it must be answered
/// @param personal whether the answer stays out of the project's file, which may be published
public record Setting(
    String id,
    SettingKind kind,
    String title,
    String description,
    Optional<String> proposal,
    boolean personal) {}
