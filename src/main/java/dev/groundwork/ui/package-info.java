/// The window. Each screen has a package of its own, with FXML, controller, view model and style
/// sheet side by side; [dev.groundwork.ui.Wiring] puts them together.
@NullMarked
package dev.groundwork.ui;

import org.jspecify.annotations.NullMarked;
