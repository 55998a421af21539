/// The promises that every template keeps: it never bills by surprise, and it never opens anything
/// by surprise. Each [Safeguard] is held against a resource in every [World] that the template's
/// parameters and conditions allow; [SurpriseCheck] is the way in.
@NullMarked
package dev.groundwork.core.template.surprise;

import dev.groundwork.core.template.World;
import org.jspecify.annotations.NullMarked;
