package dev.groundwork;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What may be done where: threads, clocks, chance, money, output, names. How each rule was seen
/// red stands in `src/docs/decisions/0003-guards.md`.
@AnalyzeClasses(packages = "dev.groundwork", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  /// Calls that start a thread or borrow one that nobody gave us, as `Type.method`.
  private static final Set<String> THREAD_STARTERS =
      Set.of(
          "java.lang.Thread.<init>",
          "java.lang.Thread.start",
          "java.lang.Thread.ofPlatform",
          "java.lang.Thread.ofVirtual",
          "java.lang.Thread.startVirtualThread",
          "java.util.Timer.<init>",
          "java.util.Collection.parallelStream",
          "java.util.List.parallelStream",
          "java.util.stream.Stream.parallel",
          "java.util.concurrent.CompletableFuture.runAsync",
          "java.util.concurrent.CompletableFuture.supplyAsync",
          "java.util.concurrent.ForkJoinPool.commonPool",
          "java.util.concurrent.ForkJoinPool.<init>",
          "java.util.concurrent.ThreadPoolExecutor.<init>",
          "java.util.concurrent.ScheduledThreadPoolExecutor.<init>",
          "javafx.application.Platform.runLater");

  private static final Set<String> CLOCKS_AND_CHANCE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Thread.sleep",
          "java.lang.Math.random",
          "java.util.Random.<init>",
          "java.util.UUID.randomUUID",
          "java.security.SecureRandom.<init>",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.time.InstantSource.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone");

  private static final DescribedPredicate<JavaAccess<?>> STARTS_A_THREAD =
      describe(
          "starts a thread",
          access ->
              THREAD_STARTERS.contains(nameOf(access))
                  || access.getTargetOwner().getName().equals("java.util.concurrent.Executors"));

  private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_MACHINE =
      describe(
          "asks the machine for the time or for chance",
          access ->
              CLOCKS_AND_CHANCE.contains(nameOf(access))
                  || (access.getTargetOwner().getPackageName().equals("java.time")
                      && access.getName().equals("now")));

  @ArchTest
  static final ArchRule threadsStartBehindOneDoor =
      noClasses()
          .that(resideOutsideOfPackages("dev.groundwork.ui.async..", "dev.groundwork.app.."))
          .and(
              areNot(
                  // A server answers its callers side by side.
                  "dev.groundwork.rehearsal.wire.Endpoint",
                  // What the JVM runs at Ctrl-C has to be a thread.
                  "dev.groundwork.cli.Interruption"))
          .should(accessTargetWhere(STARTS_A_THREAD))
          .because("core blocks and takes the executor it is given; the window has ui.async");

  @ArchTest
  static final ArchRule javaFxTasksStayBehindTheDoor =
      noClasses()
          .that(resideOutsideOfPackages("dev.groundwork.ui.async.."))
          .should()
          .dependOnClassesThat(resideInAPackage("javafx.concurrent.."));

  @ArchTest
  static final ArchRule timeAndChanceAreGivenIn =
      noClasses()
          .that(resideOutsideOfPackages("dev.groundwork.app.."))
          .and(
              areNot(
                  // AWS's time is the computer's.
                  "dev.groundwork.core.engine.TargetClock",
                  // A new rehearsal takes the computer's time and draws the seed of its ids, once.
                  "dev.groundwork.rehearsal.RehearsalOptions",
                  "dev.groundwork.rehearsal.RehearsalServer",
                  // The number of a request is told to the caller and kept nowhere.
                  "dev.groundwork.rehearsal.wire.Router"))
          .should(accessTargetWhere(ASKS_THE_MACHINE))
          .because("a rehearsal has its own time, and a test must be able to repeat a run");

  @ArchTest
  static final ArchRule moneyIsDecimal =
      classes()
          .that(
              resideInAnyPackage(
                  "dev.groundwork.core.money..",
                  "dev.groundwork.core.price..",
                  "dev.groundwork.core.cost..",
                  "dev.groundwork.core.ledger.."))
          .should(useNoBinaryFractions());

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToTheTerminal =
      noClasses()
          .that(resideOutsideOfPackages("dev.groundwork.cli..", "dev.groundwork.app.."))
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule onlyTheShellWaitsForADialog =
      noClasses()
          .that(resideOutsideOfPackages("dev.groundwork.ui.shell.."))
          .should(
              accessTargetWhere(
                  describe("waits", access -> access.getName().equals("showAndWait"))));

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Manager|Helper|Helpers|Util|Utils|Impl|Data|Info)(\\$.*)?|.*[.$]Abstract[A-Z].*");

  /// All classes but these and those declared in them.
  private static DescribedPredicate<JavaClass> areNot(String... names) {
    Set<String> exempt = Set.of(names);
    return describe(
        "are not " + String.join(", ", names),
        type -> !exempt.contains(type.getName().replaceFirst("\\$.*", "")));
  }

  /// Fields, parameters, results and calls: a fraction in base two is no place for money.
  private static ArchCondition<JavaClass> useNoBinaryFractions() {
    return new ArchCondition<>("use no double and no float") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(field -> isBinaryFraction(field.getRawType()))
            .forEach(field -> report(type, field.getDescription() + " is one", events));
        type.getCodeUnits().stream()
            .filter(unit -> hasBinaryFraction(unit.getRawParameterTypes(), unit.getRawReturnType()))
            .forEach(unit -> report(type, unit.getDescription() + " takes or gives one", events));
        type.getCodeUnitCallsFromSelf().stream()
            .filter(
                call ->
                    hasBinaryFraction(
                        call.getTarget().getRawParameterTypes(),
                        call.getTarget().getRawReturnType()))
            .forEach(call -> report(type, call.getDescription(), events));
      }
    };
  }

  private static void report(JavaClass type, String what, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(type, what));
  }

  private static boolean hasBinaryFraction(List<JavaClass> parameters, JavaClass result) {
    return Stream.concat(parameters.stream(), Stream.of(result))
        .anyMatch(HouseRulesTest::isBinaryFraction);
  }

  private static boolean isBinaryFraction(JavaClass type) {
    return Stream.of(double.class, float.class, Double.class, Float.class)
        .anyMatch(type::isEquivalentTo);
  }

  private static String nameOf(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getName();
  }
}
