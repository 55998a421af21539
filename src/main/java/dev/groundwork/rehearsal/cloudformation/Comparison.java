package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.core.template.PropertyDifference;
import dev.groundwork.core.template.Recreation;
import dev.groundwork.core.template.Reference;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.AttributeChangeType;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeSource;
import software.amazon.awssdk.services.cloudformation.model.EvaluationType;
import software.amazon.awssdk.services.cloudformation.model.PolicyAction;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceAttribute;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Compares one resource that stays in a stack with what it is to become.
///
/// @param account what is there
/// @param stack the stack
/// @param definition what it is to become
/// @param before what its definition came to, absent where it had none
/// @param after what the new definition comes to
/// @param now when
record Comparison(
    Account account,
    Stack stack,
    Definition definition,
    Optional<Blueprint> before,
    Blueprint after,
    Instant now) {

  /// The change that a resource would undergo, if any.
  Optional<ResourceChange> modification(Row row, ResolvedResource resource) {
    Optional<ResolvedResource> former =
        before.flatMap(blueprint -> blueprint.resource(row.logicalId()));
    List<PropertyDifference> differences =
        Replacement.current(account, stack, row, now)
            .map(each -> each.version(now).properties())
            .map(there -> Replacement.differences(there, former.orElse(resource), resource))
            .orElse(List.of());
    List<ResourceChangeDetail> details = new ArrayList<>();
    differences.forEach(each -> details.add(detail(resource, each)));
    if (Schemas.taggable(row.type()) && !previousTags().equals(definition.tags())) {
      details.add(tagsOfTheStack());
    }
    // What an update has left half done is done again, though nothing about it differs.
    if (details.isEmpty() && row.settled()) {
      return Optional.empty();
    }
    Recreation recreation = Recreation.of(differences);
    ResourceChange.Builder change =
        ResourceChange.builder()
            .action(ChangeAction.MODIFY)
            .logicalResourceId(row.logicalId())
            .physicalResourceId(row.physicalId())
            .resourceType(row.type())
            .replacement(
                switch (recreation) {
                  case NEVER -> "False";
                  case CONDITIONALLY -> "Conditional";
                  case ALWAYS -> "True";
                })
            .scope(details.stream().map(each -> each.target().attribute()).distinct().toList())
            .details(details)
            .afterContext(context(resource));
    former.ifPresent(each -> change.beforeContext(context(each)));
    if (recreation == Recreation.ALWAYS) {
      change.policyAction(replacing(resource.updateReplacePolicy()));
    }
    return Optional.of(change.build());
  }

  /// A resource as change sets show the whole of it.
  static String context(ResolvedResource resource) {
    ObjectNode context = JsonMapper.shared().createObjectNode();
    context.set("Properties", Properties.json(resource));
    return context.toString();
  }

  private static PolicyAction replacing(DeletionPolicy policy) {
    return switch (policy) {
      case DELETE -> PolicyAction.REPLACE_AND_DELETE;
      case RETAIN, RETAIN_EXCEPT_ON_CREATE -> PolicyAction.REPLACE_AND_RETAIN;
      case SNAPSHOT -> PolicyAction.REPLACE_AND_SNAPSHOT;
    };
  }

  private Map<String, String> previousTags() {
    return stack
        .view(now)
        .map(View::definition)
        .<Map<String, String>>map(Definition::tags)
        .orElse(Map.of());
  }

  private static ResourceChangeDetail tagsOfTheStack() {
    return ResourceChangeDetail.builder()
        .target(
            target ->
                target
                    .attribute(ResourceAttribute.TAGS)
                    .requiresRecreation(RequiresRecreation.NEVER))
        .evaluation(EvaluationType.STATIC)
        .changeSource(ChangeSource.DIRECT_MODIFICATION)
        .build();
  }

  private ResourceChangeDetail detail(ResolvedResource resource, PropertyDifference difference) {
    Optional<Reference> cause = cause(resource, difference);
    ResourceChangeDetail.Builder detail =
        ResourceChangeDetail.builder()
            .evaluation(difference.dynamic() ? EvaluationType.DYNAMIC : EvaluationType.STATIC)
            .changeSource(cause.map(this::source).orElse(ChangeSource.DIRECT_MODIFICATION));
    cause.ifPresent(each -> detail.causingEntity(entity(each)));
    return detail
        .target(
            target -> {
              target
                  .attribute(difference.scope().word())
                  .path(difference.path())
                  .requiresRecreation(difference.recreation().word())
                  .attributeChangeType(kind(difference));
              if (!difference.name().isEmpty()) {
                target.name(difference.name());
              }
              difference.before().ifPresent(it -> target.beforeValue(Properties.shown(it)));
              difference.after().ifPresent(it -> target.afterValue(Properties.shown(it)));
            })
        .build();
  }

  private static AttributeChangeType kind(PropertyDifference difference) {
    if (difference.before().isEmpty()) {
      return AttributeChangeType.ADD;
    }
    return difference.after().isEmpty() ? AttributeChangeType.REMOVE : AttributeChangeType.MODIFY;
  }

  /// The changed parameter or replaced resource that a property mentions, if it mentions one.
  private Optional<Reference> cause(ResolvedResource resource, PropertyDifference difference) {
    return Optional.ofNullable(after.template().resources().get(resource.logicalId()))
        .flatMap(declared -> Declared.property(declared, difference.name()))
        .map(Reference::in)
        .orElse(List.of())
        .stream()
        .filter(each -> isParameter(each) ? parameterChanged(each.name()) : difference.dynamic())
        .findFirst();
  }

  private boolean isParameter(Reference reference) {
    return definition.parameters().containsKey(reference.name());
  }

  private boolean parameterChanged(String name) {
    Optional<String> was =
        stack
            .view(now)
            .flatMap(view -> Optional.ofNullable(view.definition().parameters().get(name)));
    return !was.equals(Optional.ofNullable(definition.parameters().get(name)));
  }

  private ChangeSource source(Reference cause) {
    if (isParameter(cause)) {
      return ChangeSource.PARAMETER_REFERENCE;
    }
    return cause.how() == Reference.How.GET_ATT
        ? ChangeSource.RESOURCE_ATTRIBUTE
        : ChangeSource.RESOURCE_REFERENCE;
  }

  private static String entity(Reference cause) {
    return cause.how() == Reference.How.GET_ATT
        ? cause.name() + "." + cause.attribute()
        : cause.name();
  }
}
