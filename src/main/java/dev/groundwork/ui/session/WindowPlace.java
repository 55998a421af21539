package dev.groundwork.ui.session;

/// Where the window was on the screens, in logical pixels; its size is that before it was
/// maximised.
public record WindowPlace(int x, int y, int width, int height, boolean maximised) {}
