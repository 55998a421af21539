package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an update would do to a stack: the content of a change set.
public final class Changes {
  private final ResourceTypes types;

  private Changes(ResourceTypes types) {
    this.types = types;
  }

  /// Compares a stack as it is with what it shall be.
  ///
  /// A replaced resource gets a new id, which changes whatever refers to it, and so on. The second
  /// resolution is therefore asked for again, each time with the resources found so far that will
  /// be or may be replaced: for these (and for resources that are new) its [Attributes] must answer
  /// with symbols, for all others with what they have now.
  ///
  /// @param after what it shall be, given the logical ids of resources that get a new identity
  /// @return resources that change, in the order in which they would be made, then those that go,
  ///   last made first
  /// @throws InvalidDocument if a resource changes its type, which CloudFormation doesn't allow
  public static List<ResourceDifference> between(
      Resolution before, Function<Set<String>, Resolution> after, ResourceTypes types) {
    Changes changes = new Changes(types);
    Set<String> replaced = new LinkedHashSet<>();
    while (true) {
      Resolution next = after.apply(Set.copyOf(replaced));
      List<ResourceDifference> differences = changes.compare(before, next);
      Set<String> found =
          differences.stream()
              .filter(each -> each.replacement() != ResourceDifference.Replacement.FALSE)
              .map(ResourceDifference::logicalId)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!replaced.addAll(found)) {
        return differences;
      }
    }
  }

  /// What creating a stack does: every resource is added.
  public static List<ResourceDifference> creating(Resolution stack) {
    return stack.resources().stream().map(Changes::added).toList();
  }

  private List<ResourceDifference> compare(Resolution before, Resolution after) {
    Map<String, ResolvedResource> old = before.byLogicalId();
    List<ResourceDifference> differences = new ArrayList<>();
    for (ResolvedResource resource : after.resources()) {
      ResolvedResource was = old.get(resource.logicalId());
      if (was == null) {
        differences.add(added(resource));
      } else {
        modified(was, resource).ifPresent(differences::add);
      }
    }
    Set<String> kept = after.byLogicalId().keySet();
    before.resources().reversed().stream()
        .filter(resource -> !kept.contains(resource.logicalId()))
        .map(Changes::removed)
        .forEach(differences::add);
    return differences;
  }

  private static ResourceDifference added(ResolvedResource resource) {
    return new ResourceDifference(
        resource.logicalId(),
        resource.type(),
        ResourceDifference.Action.ADD,
        ResourceDifference.Replacement.FALSE,
        List.of(),
        Optional.empty());
  }

  private static ResourceDifference removed(ResolvedResource resource) {
    return new ResourceDifference(
        resource.logicalId(),
        resource.type(),
        ResourceDifference.Action.REMOVE,
        ResourceDifference.Replacement.FALSE,
        List.of(),
        Optional.of(ResourceDifference.PolicyAction.removing(resource.deletionPolicy())));
  }

  private Optional<ResourceDifference> modified(ResolvedResource before, ResolvedResource after) {
    if (!before.type().equals(after.type())) {
      throw new InvalidDocument(
          after.at(),
          "Update of resource type is not permitted. The new template modifies resource type of the"
              + " following resources: ["
              + after.logicalId()
              + "]");
    }
    List<PropertyDifference> differences =
        new PropertyComparison(types.find(after.type())).compare(before, after);
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    ResourceDifference.Replacement replacement = replacement(differences);
    return Optional.of(
        new ResourceDifference(
            after.logicalId(),
            after.type(),
            ResourceDifference.Action.MODIFY,
            replacement,
            differences,
            replacement == ResourceDifference.Replacement.FALSE
                ? Optional.empty()
                : Optional.of(
                    ResourceDifference.PolicyAction.replacing(after.updateReplacePolicy()))));
  }

  /// A value that may turn out unchanged, or that AWS only sometimes replaces for, makes the
  /// replacement conditional.
  private static ResourceDifference.Replacement replacement(List<PropertyDifference> differences) {
    if (differences.stream()
        .anyMatch(each -> each.recreation() == Recreation.ALWAYS && !each.dynamic())) {
      return ResourceDifference.Replacement.TRUE;
    }
    return differences.stream().anyMatch(each -> each.recreation() != Recreation.NEVER)
        ? ResourceDifference.Replacement.CONDITIONAL
        : ResourceDifference.Replacement.FALSE;
  }
}
