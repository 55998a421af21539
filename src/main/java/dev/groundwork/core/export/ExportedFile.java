package dev.groundwork.core.export;

/// One file of an export.
///
/// @param path relative, with slashes
/// @param executable whether it is a script to be run
public record ExportedFile(String path, String text, boolean executable) {}
