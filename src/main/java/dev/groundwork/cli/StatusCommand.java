package dev.groundwork.cli;

import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.cost.Tax;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.CostGateway;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.AccountBill;
import dev.groundwork.core.workspace.Leftover;
import dev.groundwork.core.workspace.Retained;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.Workspace;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `groundwork status`: where the project stands, by what AWS says.
@Command(name = "status", description = "Show where the project stands, and what it costs.")
final class StatusCommand extends FolderCommand {
  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Option(
      names = "--by-service",
      description =
          "Also ask Cost Explorer what each service was billed; AWS bills the question with one"
              + " cent.")
  private boolean byService;

  StatusCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      Status status = workspace.status();
      List<CostGateway.ServiceCost> services =
          byService ? workspace.accountMoney().byService() : List.of();
      if (json) {
        Map<String, Object> fields = fields(workspace, status);
        bill(workspace).ifPresent(it -> fields.put("bill", fields(it)));
        if (byService) {
          fields.put("services", services.stream().map(StatusCommand::fields).toList());
        }
        out().print(Json.pretty(fields));
      } else {
        print(workspace, status);
        bill(workspace).ifPresent(it -> out().println(words(it)));
        Table table = new Table("  ").rightAligned(1);
        services.forEach(it -> table.row(it.service(), Dollars.of(Money.usd(it.amount()))));
        table.print(out());
      }
    }
    return ExitStatus.DONE;
  }

  private static Map<String, Object> fields(Workspace workspace, Status status) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("project", workspace.project().name());
    fields.put("id", workspace.project().id());
    fields.put("plan", workspace.project().plan());
    fields.put("phase", workspace.project().phase());
    fields.put("region", workspace.project().region());
    fields.put("target", target(workspace));
    fields.put(
        "stacks",
        Stream.concat(status.stacks().stream(), unchosen(status).stream())
            .filter(it -> it.description().isPresent())
            .map(
                it -> {
                  Map<String, Object> of =
                      ProgressJson.fields(
                          "name", it.name(),
                          "status", it.status(),
                          "monthly", monthly(status, it).display());
                  countedIn(status, it).ifPresent(there -> of.put("countedIn", there));
                  if (unchosen(status).contains(it)) {
                    of.put("chosen", false);
                  }
                  return of;
                })
            .toList());
    fields.put("steps", status.steps().stream().map(it -> fields(workspace, it)).toList());
    List<Leftover> left = leftBehind(workspace, status);
    if (!left.isEmpty()) {
      fields.put("leftovers", left.stream().map(CertificateWords::fields).toList());
    }
    fields.put("meter", ProgressJson.reading(status.meter()));
    credits(workspace).ifPresent(it -> fields.put("credits", fields(it)));
    return fields;
  }

  private static List<Status.StackState> unchosen(Status status) {
    return status.unchosen().stream().map(Status.Superseded::state).toList();
  }

  /// Whether something stands that costs while a step is the founder's.
  private static boolean waits(Workspace workspace, Status status) {
    return status.meter().runRate().total().rounded().signum() > 0
        && status.steps().stream()
            .filter(it -> it.state() != Status.State.DONE)
            .anyMatch(it -> !(workspace.plan().step(it.step()) instanceof Step.StackStep));
  }

  private static Map<String, Object> fields(Workspace workspace, Status.StepState step) {
    Map<String, Object> fields =
        ProgressJson.fields(
            "id", step.step(),
            "week", step.week(),
            "kind", StepWords.kind(workspace.plan().step(step.step())),
            "state", step.state().word());
    if (step.exampled()) {
      fields.put("example", true);
    }
    return fields;
  }

  private static Map<String, Object> fields(Credits credits) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("balance", credits.balance().display());
    credits.lastsUntil().ifPresent(it -> fields.put("lastsUntil", it.toString()));
    credits.closes().ifPresent(it -> fields.put("closes", it.toString()));
    return fields;
  }

  /// Who may not ask for them still sees everything else.
  private static Optional<Credits> credits(Workspace workspace) {
    try {
      return workspace.accountMoney().credits();
    } catch (AwsException notAllowed) {
      return Optional.empty();
    }
  }

  /// Who may not ask for the bill still sees everything else.
  private static Optional<AccountBill> bill(Workspace workspace) {
    try {
      return workspace.accountMoney().bill();
    } catch (AwsException notAllowed) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> fields(AccountBill bill) {
    Map<String, Object> fields =
        ProgressJson.fields(
            "billed", bill.billed().display(),
            "metered", bill.metered().display(),
            "before", bill.before().display(),
            "difference", bill.difference().display(),
            "why", bill.why().name().toLowerCase(Locale.ROOT));
    bill.forecast().ifPresent(it -> fields.put("forecast", it.display()));
    return fields;
  }

  private static Map<String, Object> fields(CostGateway.ServiceCost cost) {
    return ProgressJson.fields(
        "service", cost.service(), "billed", Money.usd(cost.amount()).display());
  }

  private static String words(AccountBill bill) {
    String why =
        switch (bill.why()) {
          case AGREES -> "Both agree.";
          case BEGINS -> "From now on both are compared.";
          case BEHIND -> "AWS is still to bill the last day.";
          case LESS -> "Less is used than assumed, or an allowance covers it.";
          case MORE -> "Others use the account, or more is used than assumed.";
        };
    return "AWS has billed the whole account "
        + Dollars.of(bill.billed())
        + " this month, before tax and credits; our meter says "
        + Dollars.of(bill.metered())
        + (bill.before().rounded().signum() == 0
            ? ""
            : ", and " + Dollars.of(bill.before()) + " goes to what was there before")
        + ". "
        + why
        + bill.forecast().map(it -> " AWS expects " + Dollars.of(it) + " by its end.").orElse("");
  }

  private static String whole(Workspace workspace) {
    return "Once everything stands: about "
        + Dollars.of(workspace.estimate(workspace.answers()))
        + " a month, before tax.";
  }

  /// What outlives its stack, which no stack's line speaks for.
  private static List<Leftover> leftBehind(Workspace workspace, Status status) {
    return Leftover.earlier(Retained.of(status.meter()), workspace.project().region());
  }

  private static String words(Leftover left) {
    return "Left by what was removed: "
        + left.id()
        + " ("
        + left.type()
        + "), "
        + left.monthly().map(Dollars::of).orElse("$0.00")
        + " a month"
        + left.command().map(it -> "; delete it with: " + it).orElse(".");
  }

  /// What a stack costs that stands, without what a former one of its name has left.
  private static Money monthly(Status status, Status.StackState stack) {
    Money left =
        Money.sum(
            Retained.of(status.meter()).stream()
                .filter(it -> it.stack().equals(stack.stack()))
                .map(it -> Money.usd(it.monthly()))
                .toList());
    return Optional.ofNullable(status.meter().perStack().get(stack.stack()))
        .map(it -> it.minus(left))
        .or(() -> status.shared().map(it -> it.monthly().get(stack.stack())))
        .orElse(Money.ZERO);
  }

  private static String withTax(BigDecimal percent, Status status) {
    return "With "
        + percent.toPlainString()
        + " % tax: "
        + Dollars.monthly(
            Tax.with(status.meter().runRate().total(), percent), status.meter().runRateComplete())
        + ".";
  }

  private static Optional<String> countedIn(Status status, Status.StackState stack) {
    return status
        .shared()
        .filter(it -> it.monthly().containsKey(stack.stack()))
        .map(Status.Shared::environment);
  }

  private static String target(Workspace workspace) {
    return switch (workspace.target()) {
      case Target.Rehearsal _ -> "rehearsal";
      case Target.Account account -> account.endpoint().isPresent() ? "endpoint" : "account";
    };
  }

  private void print(Workspace workspace, Status status) {
    out()
        .println(
            workspace.project().name()
                + ": "
                + workspace.plan().introduction().title()
                + workspace
                    .plan()
                    .toldApart(workspace.project().environment())
                    .map(it -> ", environment " + it)
                    .orElse("")
                + ", phase "
                + workspace.project().phase()
                + ", "
                + workspace.project().region());
    Whereabouts.of(workspace).forEach(out()::println);
    out().println();
    Table stacks = new Table("  ").rightAligned(2);
    for (Status.StackState stack : status.stacks()) {
      boolean there = stack.description().isPresent();
      stacks.row(
          stack.name(),
          there ? stack.status() : "not there",
          there ? Dollars.of(monthly(status, stack)) : "",
          there
              ? (status.meter().complete(stack.stack()) ? "a month" : "a month and more")
                  + countedIn(status, stack).map(it -> ", counted in " + it).orElse("")
              : "");
    }
    for (Status.StackState stack : unchosen(status)) {
      stacks.row(
          stack.name(),
          stack.status(),
          Dollars.of(monthly(status, stack)),
          (status.meter().complete(stack.stack()) ? "a month" : "a month and more")
              + ", no longer chosen");
    }
    stacks.print(out());
    out().println();
    Table steps = new Table("  ");
    for (Status.StepState step : status.steps()) {
      steps.row(
          "week " + step.week(),
          workspace.plan().step(step.step()).text().title(),
          step.state().word().replace('-', ' ')
              + StepWords.waitsFor(workspace.plan(), step, status.steps())
              + (step.exampled() && step.state() != Status.State.WAITING
                  ? ", with the plan's example answers"
                  : ""));
    }
    steps.print(out());
    out().println();
    leftBehind(workspace, status).forEach(it -> out().println(words(it)));
    out().println(ProgressLines.cost(workspace));
    workspace.project().costs().taxPercent().ifPresent(it -> out().println(withTax(it, status)));
    if (status.stacks().stream().anyMatch(it -> it.description().isEmpty())) {
      out().println(whole(workspace));
    }
    if (!status.unchosen().isEmpty()) {
      out().println("groundwork apply --all removes what is no longer chosen.");
    }
    if (waits(workspace, status)) {
      out()
          .println(
              "Waiting for what is yours to do "
                  + (workspace.rehearsal() ? "would cost " : "costs ")
                  + Dollars.daily(status.meter().runRate().total())
                  + " a day.");
    }
    status
        .shared()
        .ifPresent(
            it ->
                out()
                    .println(
                        "Shared with "
                            + it.environment()
                            + ": "
                            + Dollars.of(it.total())
                            + " a month, counted there."));
    credits(workspace)
        .ifPresent(
            it ->
                out()
                    .println(
                        Dollars.of(it.balance())
                            + " of credits are left"
                            + it.lastsUntil()
                                .map(day -> ", until " + day + " at this rate")
                                .orElse("")
                            + it.closes()
                                .map(day -> "; the free plan's account closes on " + day)
                                .orElse("")
                            + "."));
  }
}
