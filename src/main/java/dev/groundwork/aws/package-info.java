/// AWS through its SDK: the only room that knows the SDK's clients. Its types do not leave it.
@NullMarked
package dev.groundwork.aws;

import org.jspecify.annotations.NullMarked;
