package dev.groundwork.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Collects what expressions mention.
final class References {
  /// Both branches of every `Fn::If`.
  static final Function<Expression.If, List<Expression>> ALL_BRANCHES =
      choice -> List.of(choice.then(), choice.otherwise());

  private final Function<Expression.If, List<Expression>> branches;
  private final Consumer<Reference> found;

  private References(
      Function<Expression.If, List<Expression>> branches, Consumer<Reference> found) {
    this.branches = branches;
    this.found = found;
  }

  /// All mentions in an expression, in its order.
  ///
  /// @param branches which branches of an `Fn::If` count
  static List<Reference> in(
      Expression expression, Function<Expression.If, List<Expression>> branches) {
    List<Reference> references = new ArrayList<>();
    new References(branches, references::add).collect(expression);
    return references;
  }

  /// All mentions in a resource: declared dependencies, properties and attributes.
  static List<Reference> in(Resource resource, Function<Expression.If, List<Expression>> branches) {
    List<Reference> references = new ArrayList<>();
    for (Resource.Dependency dependency : resource.dependsOn()) {
      references.add(
          new Reference(dependency.logicalId(), Reference.How.DEPENDS_ON, "", dependency.at()));
    }
    References collector = new References(branches, references::add);
    collector.collect(resource.properties());
    resource.attributes().all().forEach(collector::collect);
    return references;
  }

  private void collect(Expression expression) {
    switch (expression) {
      case Expression.Ref ref ->
          found.accept(new Reference(ref.name(), Reference.How.REF, Value.Symbol.REF, ref.at()));
      case Expression.GetAtt getAtt -> {
        String attribute = getAtt.attribute().literalText().orElse("");
        found.accept(
            new Reference(getAtt.logicalId(), Reference.How.GET_ATT, attribute, getAtt.at()));
      }
      case Expression.Sub sub -> variables(sub);
      default -> {}
    }
    Expressions.inside(expression, branches).forEach(this::collect);
  }

  private void variables(Expression.Sub sub) {
    for (SubPart part : sub.text()) {
      if (part instanceof SubPart.Variable(String name) && !sub.variables().containsKey(name)) {
        int dot = name.indexOf('.');
        String target = dot < 0 ? name : name.substring(0, dot);
        String attribute = dot < 0 ? Value.Symbol.REF : name.substring(dot + 1);
        found.accept(new Reference(target, Reference.How.SUB, attribute, sub.at()));
      }
    }
  }
}
