/// The text of a template: colours, line numbers, search.
@NullMarked
package dev.groundwork.ui.step.template;

import org.jspecify.annotations.NullMarked;
