package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.TemplateLimits;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a request says that its template is.
///
/// @param body the template's text
/// @param url where else the template is
/// @param previous whether the stack's own template is meant
record TemplateSource(@Nullable String body, @Nullable String url, boolean previous) {

  /// The template's text.
  ///
  /// @param there what the stack is
  /// @throws Refusal if there is none, or it is too long
  String text(Optional<Definition> there) {
    if (previous) {
      return there
          .map(definition -> definition.template().body())
          .orElseThrow(() -> Refusal.validation("There is no previous template to use"));
    }
    if (url != null) {
      throw Refusal.validation(
          "This is a rehearsal, which reads no templates from S3: send it as TemplateBody");
    }
    if (body == null || body.isEmpty()) {
      throw Refusal.validation("Either Template URL or Template Body must be specified.");
    }
    if (body.getBytes(StandardCharsets.UTF_8).length > TemplateLimits.BODY_BYTES) {
      throw Refusal.validation(
          "1 validation error detected: Value '%s' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to %d"
              .formatted(body, TemplateLimits.BODY_BYTES));
    }
    return body;
  }
}
