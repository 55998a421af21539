package dev.groundwork.ui.project;

import dev.groundwork.ui.session.SettingViewModel;

/// A setting of the project with what is to be said about it.
///
/// @param example what a rehearsal takes without an answer; may be empty
/// @param note where the answer is kept, and when it takes effect
public record SettingRow(SettingViewModel setting, String example, String note) {}
