package dev.groundwork.rehearsal.state;

/// What an operation makes of the account, and what it answers.
///
/// @param account the account afterwards
/// @param answer the response
public record Change<R>(Account account, R answer) {}
