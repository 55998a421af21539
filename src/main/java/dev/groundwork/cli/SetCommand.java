package dev.groundwork.cli;

import dev.groundwork.core.cost.UsageKeys;
import dev.groundwork.core.plan.Lookup;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.UsageRef;
import dev.groundwork.core.project.CostChoices;
import dev.groundwork.core.template.Value;
import dev.groundwork.core.workspace.Lookups;
import dev.groundwork.core.workspace.Workspace;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `groundwork set`: choices and answers. Nothing is made; `apply` does that.
@Command(
    name = "set",
    description = "Choose values for parameters, and answer the plan's questions.")
final class SetCommand extends FolderCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "NAME=VALUE",
      description = "STACK.Parameter=VALUE, or a setting such as email=you@example.com.")
  private List<String> words = List.of();

  @Option(
      names = "--usage",
      paramLabel = "STACK.Resource.key=AMOUNT",
      description = "Usage to estimate with in place of the plan's; may be given several times.")
  private List<String> usage = List.of();

  @Option(
      names = "--tax",
      paramLabel = "PERCENT",
      description = "A tax that estimates add, such as 19.")
  private Optional<BigDecimal> tax = Optional.empty();

  @Option(
      names = "--find",
      paramLabel = "STACK.Parameter",
      description =
          "Look a value up in the account, such as the cost monitor that AWS has made. AWS may bill"
              + " a cent for the question.")
  private Optional<String> find = Optional.empty();

  @Option(
      names = "--unset",
      paramLabel = "STACK.Parameter",
      description =
          "Take a choice back: what the plan has for each phase holds again. May be given several"
              + " times.")
  private List<String> unset = List.of();

  SetCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      Plan plan = workspace.plan();
      if (find.isPresent()) {
        find(workspace, find.get());
        return ExitStatus.DONE;
      }
      if (words.isEmpty() && unset.isEmpty() && usage.isEmpty() && tax.isEmpty()) {
        list(workspace);
        return ExitStatus.DONE;
      }
      ChosenPrice price = new ChosenPrice(workspace);
      CostChoices costs = costs(workspace);
      List<Assignment> assignments = Assignment.all(plan, words);
      Map<ParameterRef, String> values = new LinkedHashMap<>(workspace.project().values());
      Set<String> steps = new LinkedHashSet<>();
      // First: the meter follows what is assumed of what runs, not choices still to be applied.
      if (!costs.equals(workspace.project().costs())) {
        workspace.assume(costs);
      }
      for (String name : unset) {
        ParameterRef parameter = parameter(plan, name);
        if (values.remove(parameter) == null) {
          throw Refusal.usage(name + " isn't chosen: what the plan has for the phase holds.");
        }
        steps.addAll(steps(plan, parameter));
      }
      for (Assignment assignment : assignments) {
        switch (assignment) {
          case Assignment.OfParameter(ParameterRef parameter, String value) -> {
            values.put(parameter, value);
            steps.addAll(steps(plan, parameter));
          }
          case Assignment.OfSetting(String setting, String value) ->
              workspace.answer(setting, value);
        }
      }
      workspace.save(workspace.project().withValues(values));
      out()
          .println(
              "Saved "
                  + Sentences.count(
                      assignments.size() + unset.size() + usage.size() + (tax.isPresent() ? 1 : 0),
                      "choice")
                  + ". Nothing is made yet.");
      if (!usage.isEmpty() && workspace.built()) {
        out().println("From now on the meter counts with that usage.");
      }
      price.tell(out());
      next(steps);
    }
    return ExitStatus.DONE;
  }

  /// What can be set, and how it stands.
  private void list(Workspace workspace) {
    Plan plan = workspace.plan();
    Table settings = new Table("  ");
    plan.settings()
        .forEach(
            it ->
                settings.row(
                    it.id()
                        + "="
                        + workspace
                            .given()
                            .settings()
                            .getOrDefault(it.id(), it.proposal().orElse("")),
                    it.title()));
    settings.print(out());
    out().println();
    Table parameters = new Table("  ");
    for (ResolvedStack stack : workspace.resolved().stacks()) {
      stack.definition().template().parameters().values().stream()
          .filter(it -> stack.definition().source(it.name()) instanceof ParameterSource.FromFounder)
          .forEach(
              it ->
                  parameters.row(
                      stack.id() + "." + it.name() + "=" + value(stack, it.name()),
                      stack.definition().label(it.name()),
                      String.join(", ", it.constraints().allowedValues())));
    }
    parameters.print(out());
    out()
        .println(
            "Say what to set: NAME=VALUE, --usage, --tax or --find. What an amount of usage is"
                + " called, groundwork estimate --lines says.");
  }

  private static String value(ResolvedStack stack, String parameter) {
    return Optional.ofNullable(stack.parameters().get(parameter)).flatMap(Value::asText).orElse("");
  }

  private void find(Workspace workspace, String name) {
    ParameterRef parameter = parameter(workspace.plan(), name);
    Lookup lookup =
        Lookups.of(workspace.plan(), parameter)
            .orElseThrow(() -> Refusal.usage(parameter + " can't be looked up; it is typed."));
    Optional<String> found = Lookups.find(workspace, lookup);
    found.ifPresent(it -> workspace.choose(parameter, it));
    out()
        .println(
            found
                .map(it -> "Found and saved: " + parameter + "=" + it)
                .orElse("The account has none: leave it empty, and one is made."));
  }

  private static ParameterRef parameter(Plan plan, String name) {
    return Refusal.unlessUnknown(
        () -> {
          ParameterRef ref = ParameterRef.parse(name);
          plan.stack(ref.stack()).parameter(ref.parameter());
          return ref;
        });
  }

  private CostChoices costs(Workspace workspace) {
    CostChoices costs = workspace.project().costs();
    if (tax.isPresent()) {
      if (!CostChoices.validTax(tax.get())) {
        throw Refusal.usage(CostChoices.TAX_RULE);
      }
      costs = costs.withTax(tax.get());
    }
    Map<UsageRef, BigDecimal> stated = new LinkedHashMap<>();
    for (String word : usage) {
      int equals = word.indexOf('=');
      UsageRef ref =
          Refusal.unlessUnknown(
              () -> UsageRef.parse(equals < 0 ? word : word.substring(0, equals)));
      UsageKeys.objection(workspace.plan(), ref)
          .ifPresent(
              why -> {
                throw Refusal.usage(why);
              });
      stated.put(
          ref,
          UsageRef.amount(word.substring(equals + 1))
              .orElseThrow(
                  () -> Refusal.usage(ref + " " + UsageRef.RULE + ", in \"" + word + "\".")));
    }
    return costs.withUsage(stated);
  }

  private static List<String> steps(Plan plan, ParameterRef parameter) {
    StackDefinition stack = plan.stack(parameter.stack());
    return stack.source(parameter.parameter()) instanceof ParameterSource.FromFounder founder
        ? List.of(founder.step())
        : List.of();
  }

  private void next(Set<String> steps) {
    if (words.isEmpty()) {
      return;
    }
    if (steps.size() == 1) {
      out().println("Next: groundwork apply --step " + steps.iterator().next());
    } else {
      out().println("Next: groundwork apply --all");
    }
  }
}
