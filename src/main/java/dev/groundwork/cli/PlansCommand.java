package dev.groundwork.cli;

import dev.groundwork.core.disclosure.Disclosure;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.offer.Offers;
import dev.groundwork.core.offer.PlanOffer;
import dev.groundwork.core.plan.OwnPlan;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `groundwork plans`: what there is to choose from.
@Command(name = "plans", description = "List the plans that can be chosen.")
final class PlansCommand extends FolderCommand {
  private static final String REGION = "us-east-1";

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  PlansCommand(CliPorts ports) {
    super(ports);
  }

  @Option(
      names = "--trust",
      paramLabel = "ID",
      description = "Show what a plan of your own would make, and accept it as it is now.")
  private Optional<String> trust = Optional.empty();

  @Option(names = "--yes", description = "With --trust: accept it without being asked.")
  private boolean yes;

  @Override
  public Integer call() {
    if (trust.isPresent()) {
      trust(Refusal.unlessUnknown(() -> catalog().own(trust.get())));
      return ExitStatus.DONE;
    }
    List<OwnPlan> own = catalog().own();
    List<Plan> plans =
        Stream.concat(catalog().ids().stream().map(catalog()::plan), PlanCatalog.accepted(own))
            .toList();
    if (json) {
      out().print(Json.pretty(listed(plans, own)));
    } else {
      Map<String, PlanOffer> offers = offers(plans);
      plans.forEach(plan -> write(plan, offers.get(plan.id()), out()));
      own.forEach(this::writeUnused);
      out()
          .println(
              "Prices are for a month in "
                  + REGION
                  + " at typical use, before tax. See more: groundwork estimate PLAN. Begin:"
                  + " groundwork init PLAN --name NAME");
    }
    return ExitStatus.DONE;
  }

  private PlanCatalog catalog() {
    return ports().workspace().plans();
  }

  private void trust(OwnPlan own) {
    switch (own) {
      case OwnPlan.Accepted it ->
          out().println("You have accepted " + it.id() + " as it is; it can be used.");
      case OwnPlan.Broken it -> throw it.reason();
      case OwnPlan.Unaccepted it -> {
        DisclosureWords.print(it, Disclosure.of(it.plan()), out());
        Consent.plain(yes, "Accept this plan as it is now?", ports().terminal().keyboard());
        catalog().accept(it);
        out().println("Accepted. It can be estimated, begun and applied until it changes.");
      }
    }
  }

  private void writeUnused(OwnPlan own) {
    switch (own) {
      case OwnPlan.Accepted _ -> {}
      case OwnPlan.Unaccepted it -> {
        out().println(it.id() + " - " + it.plan().introduction().title());
        out().println("  Your own, not accepted as it is now: groundwork plans --trust " + it.id());
        out().println();
      }
      case OwnPlan.Broken it -> {
        out().flush();
        ports()
            .terminal()
            .err()
            .println("Your own plan " + it.id() + " can't be read: " + it.reason().getMessage());
      }
    }
  }

  private static Map<String, Object> listed(List<Plan> plans, List<OwnPlan> own) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("plans", plans.stream().map(PlansCommand::fields).toList());
    List<Map<String, String>> unused =
        own.stream()
            .flatMap(
                it ->
                    switch (it) {
                      case OwnPlan.Accepted _ -> Stream.<Map<String, String>>of();
                      case OwnPlan.Unaccepted _ ->
                          Stream.of(Map.of("id", it.id(), "reason", "not-accepted"));
                      case OwnPlan.Broken broken ->
                          Stream.of(
                              Map.of(
                                  "id",
                                  it.id(),
                                  "reason",
                                  String.valueOf(broken.reason().getMessage())));
                    })
            .toList();
    if (!unused.isEmpty()) {
      all.put("unused", unused);
    }
    return all;
  }

  /// At once where the build has printed them.
  private Map<String, PlanOffer> offers(List<Plan> plans) {
    Offers offers = new Offers(catalog(), ports().workspace().prices());
    List<PlanOffer> printed = offers.printed(REGION);
    List<PlanOffer> all =
        offers.complete(printed) && plans.size() == printed.size()
            ? printed
            : offers.price(plans, REGION);
    return all.stream().collect(Collectors.toMap(PlanOffer::id, Function.identity()));
  }

  private static void write(Plan plan, @Nullable PlanOffer offer, PrintWriter out) {
    out.println(plan.id() + " - " + plan.introduction().title());
    out.println("  " + plan.introduction().summary());
    out.println("  For: " + plan.introduction().audience());
    out.println(
        (plan.growth().environments().size() > 1 ? "  Phases and environments: " : "  Phases: ")
            + String.join(
                "; ",
                plan.growth().phases().stream().map(it -> words(it, price(it, offer))).toList()));
    out.println(
        "  About "
            + plan.introduction().promise().hours()
            + " hours of your time in "
            + Sentences.count(plan.weeks().size(), "week")
            + ".");
    out.println();
  }

  private static Optional<PlanOffer.Price> price(Phase phase, @Nullable PlanOffer offer) {
    return Optional.ofNullable(offer).stream()
        .flatMap(it -> it.phases().stream())
        .filter(it -> it.id().equals(phase.id()))
        .findFirst()
        .flatMap(PlanOffer.PhaseOffer::price);
  }

  private static String words(Phase phase, Optional<PlanOffer.Price> price) {
    String now =
        price
            .map(
                it -> " " + Dollars.of(it.monthly().typical()) + (it.complete() ? "" : " and more"))
            .orElse(" at an unknown price");
    return phase.id()
        + now
        + phase
            .promised()
            .map(it -> " (the guide it is made from said $" + it.toPlainString() + ")")
            .orElse("");
  }

  private static Map<String, Object> fields(Plan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", plan.id());
    fields.put("title", plan.introduction().title());
    fields.put("summary", plan.introduction().summary());
    fields.put("audience", plan.introduction().audience());
    fields.put("weeks", plan.weeks().size());
    fields.put("phases", plan.growth().phases().stream().map(PlansCommand::fields).toList());
    fields.put("environments", plan.growth().environments().stream().map(it -> it.id()).toList());
    fields.put(
        "steps",
        plan.weeks().stream()
            .flatMap(
                week -> week.steps().stream().map(step -> StepWords.fields(week.number(), step)))
            .toList());
    return fields;
  }

  private static Map<String, Object> fields(Phase phase) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", phase.id());
    fields.put("title", phase.title());
    phase.promised().ifPresent(it -> fields.put("promisedMonthly", it.toPlainString()));
    return fields;
  }
}
