/// What has happened to a step's stacks.
@NullMarked
package dev.groundwork.ui.step.activity;

import org.jspecify.annotations.NullMarked;
