package dev.groundwork.core.workspace;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.words.Saying;
import dev.groundwork.core.workspace.Certificate.Fate;
import dev.groundwork.core.workspace.Certificate.ResourceProof;
import dev.groundwork.core.workspace.Certificate.SnapshotProof;
import dev.groundwork.core.workspace.Certificate.StackProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that a teardown has left, why, and how the founder deletes it. We never delete what
/// the plan retains: who wants his data gone says so to AWS, with one command.
///
/// @param name its stack and logical id, or its own id
/// @param id by which AWS knows it
/// @param type AWS's name
/// @param why it is there
/// @param monthly what a month of it costs; empty where the ledger counts nothing for it alone
/// @param first what has to be done before; empty if nothing has
/// @param command of the AWS CLI; empty where none is known
/// @param console the address of its page in the console; empty where none is known
public record Leftover(
    String name,
    String id,
    String type,
    Fate fate,
    Saying why,
    Optional<Money> monthly,
    Optional<Saying> first,
    Optional<String> command,
    Optional<String> console) {
  private static final String SNAPSHOT = "AWS::RDS::DBSnapshot";
  private static final String STACK = "AWS::CloudFormation::Stack";
  private static final String SHARED = "shared stack";

  /// Everything that is left: what stays on purpose, what couldn't be deleted, and what earlier
  /// removals have left. Of a stack that stands, the stack speaks for its resources.
  public static List<Leftover> of(Certificate certificate) {
    List<Leftover> all = new ArrayList<>();
    Map<String, StackProof> stacks =
        certificate.stacks().stream()
            .collect(Collectors.toMap(StackProof::stack, Function.identity(), (a, _) -> a));
    for (StackProof stack : certificate.stacks()) {
      if (stack.fate() != Fate.GONE) {
        // What others use is nobody's to delete by hand.
        String type = shared(stack) ? SHARED : STACK;
        all.add(
            made(
                stack.name(),
                new Thing(stack.name(), type, region(certificate, stack)),
                stack.fate(),
                stack.problem().orElseGet(() -> why(stack.fate()))));
      }
    }
    for (ResourceProof resource : certificate.resources()) {
      StackProof stack = stacks.get(resource.stack());
      if (resource.fate() != Fate.GONE && (stack == null || stack.fate() == Fate.GONE)) {
        String name = resource.stack() + "." + resource.logicalId();
        String region = stack == null ? certificate.region() : region(certificate, stack);
        all.add(
            made(
                name,
                new Thing(resource.physicalId().orElse(name), resource.type(), region),
                resource.fate(),
                why(resource.fate())));
      }
    }
    certificate.snapshots().stream()
        .filter(it -> it.fate() != Fate.GONE)
        .map(
            it ->
                made(
                    it.id(),
                    new Thing(it.id(), SNAPSHOT, certificate.region()),
                    it.fate(),
                    Saying.of("leftover.why.snapshot", it.database())))
        .forEach(all::add);
    Map<String, Money> rates =
        certificate.retained().stream()
            .collect(Collectors.toMap(Retained::id, it -> Money.usd(it.monthly()), Money::plus));
    Set<String> told =
        Stream.concat(
                certificate.resources().stream().flatMap(it -> it.physicalId().stream()),
                certificate.snapshots().stream().map(SnapshotProof::id))
            .collect(Collectors.toSet());
    List<Retained> untold =
        certificate.retained().stream().filter(it -> !told.contains(it.id())).toList();
    return Stream.concat(
            all.stream().map(it -> it.costing(Optional.ofNullable(rates.get(it.id())))),
            earlier(untold, certificate.region()).stream())
        .toList();
  }

  /// What earlier removals have left.
  ///
  /// @param home the project's region, for what doesn't tell its own
  public static List<Leftover> earlier(List<Retained> retained, String home) {
    return retained.stream().map(it -> earlier(it, home)).toList();
  }

  private static Leftover earlier(Retained retained, String home) {
    String name =
        retained.type().equals(SNAPSHOT)
            ? retained.id()
            : retained.stack() + "." + retained.logicalId();
    String region = RegionalStacks.regionOf(retained.stackId()).orElse(home);
    return made(
            name,
            new Thing(retained.id(), retained.type(), region),
            Fate.KEPT,
            Saying.of("leftover.why.earlier"))
        .costing(Optional.of(Money.usd(retained.monthly())));
  }

  private Leftover costing(Optional<Money> rate) {
    return new Leftover(name, id, type, fate, why, rate, first, command, console);
  }

  private static boolean shared(StackProof stack) {
    return stack.problem().filter(it -> it.key().equals("leftover.why.shared")).isPresent();
  }

  private record Thing(String id, String type, String region) {}

  private static Leftover made(String name, Thing thing, Fate fate, Saying why) {
    Optional<LeftoverRules.Rule> rule = LeftoverRules.of(thing.type());
    return new Leftover(
        name,
        thing.id(),
        thing.type(),
        fate,
        why,
        Optional.empty(),
        rule.flatMap(LeftoverRules.Rule::first).map(LeftoverRules.First::saying),
        rule.map(it -> filled(it.command(), thing)),
        rule.map(it -> filled(it.console(), thing)));
  }

  private static String filled(String pattern, Thing thing) {
    return pattern.replace("{id}", thing.id()).replace("{region}", thing.region());
  }

  private static Saying why(Fate fate) {
    return switch (fate) {
      case GONE, KEPT -> Saying.of("leftover.why.retained");
      case LEFT -> Saying.of("leftover.why.left");
      case UNKNOWN -> Saying.of("leftover.why.unknown");
    };
  }

  private static String region(Certificate certificate, StackProof stack) {
    return RegionalStacks.regionOf(stack.stackId()).orElse(certificate.region());
  }
}
