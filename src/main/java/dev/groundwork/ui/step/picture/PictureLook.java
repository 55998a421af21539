package dev.groundwork.ui.step.picture;

import dev.groundwork.core.picture.Drawing;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.step.picture.Picture.Card;
import dev.groundwork.ui.step.picture.Picture.Near;
import dev.groundwork.ui.step.picture.Picture.State;
import dev.groundwork.ui.step.picture.Picture.Subject;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// Puts what is known of a stack in one situation into its drawing. A pure function.
///
/// @param drawing the stack's, laid out
record PictureLook(
    Situation now, ResolvedStack stack, Drawing drawing, Trails trails, Texts texts) {
  Picture picture() {
    List<ResolvedResource> resources = stack.resolution().resources();
    return new Picture(
        stack.id(),
        stack.definition().title(),
        drawing,
        resources.stream().map(it -> card(it, resources)).toList());
  }

  private Card card(ResolvedResource resource, List<ResolvedResource> all) {
    String id = resource.logicalId();
    State state = trails.state(now, stack.id(), id);
    Subject subject =
        new Subject(
            texts.resource(stack.definition(), id),
            resource.type(),
            Category.of(resource.type()),
            price(id));
    Near near =
        new Near(
            List.copyOf(resource.dependsOn()),
            all.stream()
                .filter(it -> it.dependsOn().contains(id))
                .map(ResolvedResource::logicalId)
                .toList());
    return new Card(
        id,
        subject,
        state,
        word(state),
        near,
        trails.trace(stack.id(), id),
        spoken(subject, state, near));
  }

  private String price(String id) {
    return now.priced(stack.id(), id)
        ? texts.amounts().cents(now.priceOf(stack.id(), id))
        : texts.get("step.picture.price.unknown");
  }

  private String word(State state) {
    return switch (state) {
      case PLANNED -> texts.get("step.picture.state.planned");
      case WORKING -> texts.get("step.picture.state.working");
      case READY -> texts.get("step.picture.state.ready");
      case GONE -> texts.get("step.picture.state.gone");
      case FAILED -> texts.get("step.picture.state.failed");
    };
  }

  private String spoken(Subject subject, State state, Near near) {
    String needs =
        near.needs().isEmpty() ? "" : ". " + texts.get("step.picture.needs", names(near.needs()));
    String neededBy =
        near.neededBy().isEmpty()
            ? ""
            : ". " + texts.get("step.picture.needed", names(near.neededBy()));
    return texts.get(
            "step.picture.spoken",
            named(subject),
            texts.get("step.picture.price", subject.price()) + ", " + word(state))
        + needs
        + neededBy;
  }

  /// A type is said only where the name doesn't say it already.
  private String named(Subject subject) {
    String type = texts.type(subject.type());
    return type.equals(subject.title()) ? type : subject.title() + ", " + type;
  }

  private String names(List<String> ids) {
    return ids.stream()
        .map(it -> texts.resource(stack.definition(), it))
        .collect(Collectors.joining(", "));
  }
}
