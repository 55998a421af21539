package dev.groundwork.ui;

import dev.groundwork.core.engine.AccountPlanGateway.AccountPlan;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.words.Saying;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Certificate.Fate;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.session.Moves;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.shell.Question;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

/// Every picture that there is of the window. The gallery and all tests that walk every screen walk
/// these; a kind of [Screen] that none of them shows makes [ShotsTest] fail.
enum Shot {
  WELCOME(Screen.Welcome.class, Visit::atOnce),
  WELCOME_CHART(
      Screen.Welcome.class,
      test -> Visit.atOnce(test).act(_ -> test.node("compare", Hyperlink.class).fire())),
  WELCOME_ACCOUNT(Screen.Welcome.class, Shot::account),
  WELCOME_HOVER(Screen.Welcome.class, test -> States.HOVER.on(Visit.atOnce(test), test)),
  WELCOME_PRESSED(Screen.Welcome.class, test -> States.PRESSED.on(Visit.atOnce(test), test)),
  WELCOME_FOCUS(Screen.Welcome.class, test -> States.FOCUS.on(Visit.atOnce(test), test)),
  GUIDE(Screen.OfStep.class, test -> rehearsal(test).go(new Screen.OfStep("account"))),
  TASK(Screen.OfStep.class, test -> rehearsal(test).go(new Screen.OfStep("first-images"))),
  STEP(Screen.OfStep.class, Shot::database),
  STEP_TEMPLATE(Screen.OfStep.class, test -> tab(test, "templateTab")),
  STEP_PICTURE(Screen.OfStep.class, test -> tab(test, "pictureTab")),
  STEP_CHANGES(Screen.OfStep.class, test -> tab(test, "changesTab")),
  STEP_ACTIVITY(Screen.OfStep.class, test -> tab(test, "activityTab")),
  STEP_INVALID(Screen.OfStep.class, Shot::invalid),
  STEP_HOVER(Screen.OfStep.class, test -> States.HOVER.on(database(test), test)),
  STEP_PRESSED(Screen.OfStep.class, test -> States.PRESSED.on(database(test), test)),
  STEP_FOCUS(Screen.OfStep.class, test -> States.FOCUS.on(database(test), test)),
  REVIEW(Screen.Review.class, Shot::review),
  REVIEW_RED_STOP(Screen.Review.class, Shot::redStop),
  REVIEW_LIMIT(Screen.Review.class, Shot::overLimit),
  METER_BILL(Screen.OfStep.class, Shot::billed),
  APPLY(Screen.Running.class, Shot::underWay),
  APPLIED(Screen.Running.class, test -> built(test).go(new Screen.Running())),
  APPLY_FAILED(Screen.Running.class, test -> failed(test).go(new Screen.Running())),
  FAILURE(Screen.Failure.class, test -> failed(test).go(new Screen.Failure())),
  COST(Screen.Cost.class, test -> cost(test, 0)),
  COST_USAGE(Screen.Cost.class, Shot::assumptions),
  COST_CHARTS(Screen.Cost.class, test -> cost(test, 2)),
  COST_WHAT_IF(Screen.Cost.class, Shot::whatIf),
  COST_PROMISE(Screen.Cost.class, test -> cost(test, 4)),
  TEARDOWN(Screen.Teardown.class, test -> built(test).go(new Screen.Teardown())),
  TEARDOWN_HOVER(Screen.Teardown.class, test -> States.HOVER.on(readyToGo(test), test)),
  TEARDOWN_PRESSED(Screen.Teardown.class, test -> States.PRESSED.on(readyToGo(test), test)),
  TEARDOWN_FOCUS(Screen.Teardown.class, test -> States.FOCUS.on(readyToGo(test), test)),
  REMOVAL(Screen.Removal.class, test -> built(test).go(new Screen.Removal("database"))),
  NO_LONGER_CHOSEN(
      Screen.NoLongerChosen.class,
      test ->
          built(test)
              .act(session -> session.answer("http-api", "true"))
              .go(new Screen.NoLongerChosen())),
  CERTIFICATE(Screen.Proof.class, Shot::proof),
  CERTIFICATE_KEPT(Screen.Proof.class, Shot::kept),
  PROJECT_SETTINGS(
      Screen.ProjectSettings.class, test -> rehearsal(test).go(new Screen.ProjectSettings())),
  MOVE(Screen.Move.class, Shot::moveAhead),
  MOVE_GUIDE(Screen.Move.class, test -> moving(test, 4)),
  MOVE_NO_RETURN(Screen.Move.class, test -> moving(test, 8)),
  GROWTH(Screen.Growth.class, Shot::timeToGrow),
  GROWTH_OPEN(Screen.Growth.class, Shot::nothingKnown),
  ENVIRONMENTS(Screen.Environments.class, Shot::environments),
  LIVE(Screen.Live.class, test -> rehearsal(test).go(new Screen.Live())),
  SETTINGS(Screen.Settings.class, test -> Visit.atOnce(test).go(new Screen.Settings())),
  ABOUT(Screen.About.class, test -> Visit.atOnce(test).go(new Screen.About())),
  DROP(Screen.OfStep.class, Shot::heldOver),
  QUESTION(Screen.OfStep.class, Shot::question);

  /// The kind of screen that it shows.
  final Class<? extends Screen> screen;

  /// A way keeps nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<UiTest, Visit> way;

  Shot(Class<? extends Screen> screen, Function<UiTest, Visit> way) {
    this.screen = screen;
    this.way = way;
  }

  /// Goes there.
  Visit visit(UiTest test) {
    return way.apply(test);
  }

  /// As its file is called.
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Visit rehearsal(UiTest test) {
    return Visit.atOnce(test).project(new Target.Rehearsal());
  }

  private static Visit inAccount(UiTest test) {
    return Visit.atOnce(test).project(OpenProject.ACCOUNT);
  }

  private static Visit account(UiTest test) {
    return Visit.atOnce(test)
        .act(
            _ -> {
              test.node("name", TextField.class).setText("Not a name");
              test.node("account", ChoiceCard.class).fire();
              test.node("profile", ComboBox.class).getSelectionModel().selectLast();
            });
  }

  private static Visit database(UiTest test) {
    return rehearsal(test).go(new Screen.OfStep("database"));
  }

  private static Visit tab(UiTest test, String id) {
    return database(test)
        .act(
            _ -> {
              TabPane tabs = test.node("tabs", TabPane.class);
              tabs.getSelectionModel()
                  .select(
                      tabs.getTabs().stream()
                          .filter(it -> id.equals(it.getId()))
                          .findFirst()
                          .orElseThrow());
            });
  }

  private static Visit invalid(UiTest test) {
    return inAccount(test)
        .go(new Screen.OfStep("database"))
        .act(_ -> test.node("field-database-StorageGb", TextField.class).setText("5"));
  }

  private static Visit review(UiTest test) {
    Visit visit = rehearsal(test);
    return visit.go(new Screen.Review(firstWeek(test, visit)));
  }

  private static Visit overLimit(UiTest test) {
    Visit visit = rehearsal(test).act(session -> session.answer("limit", "30"));
    return visit.go(new Screen.Review(firstWeek(test, visit)));
  }

  /// More than the project has cost, and asked for by service.
  private static Visit billed(UiTest test) {
    Visit visit = inAccount(test);
    visit.aws.bills("14.20");
    visit.aws.bills("Amazon Elastic Compute Cloud - Compute", "13.80");
    visit.aws.bills("Amazon Relational Database Service", "0.40");
    return visit
        .act(session -> session.apply(firstWeek(test, visit), Set.of()))
        .go(new Screen.OfStep("look"))
        .act(_ -> test.node("askServices", Hyperlink.class).fire());
  }

  /// Called as the window calls it.
  private static Selection firstWeek(UiTest test, Visit visit) {
    return Selection.week(visit.plan(), 1)
        .named(UiTest.texts(test.language()).get("selection.week", 1));
  }

  private static Visit built(UiTest test) {
    Visit visit = inAccount(test);
    return visit.act(session -> session.apply(firstWeek(test, visit), Set.of()));
  }

  private static Visit readyToGo(UiTest test) {
    return built(test)
        .go(new Screen.Teardown())
        .act(_ -> test.node("confirm", TextField.class).setText("acme-notes"));
  }

  private static Visit redStop(UiTest test) {
    Visit visit = built(test);
    visit.aws.compareAs(List.of(REPLACEMENT));
    return visit
        .act(session -> session.choose(new ParameterRef("database", "DatabaseName"), "other"))
        .go(new Screen.Review(Selection.step(visit.plan(), "database")));
  }

  private static Visit moveAhead(UiTest test) {
    return builtAll(test, "super-lean", "testing").go(new Screen.Move("growth"));
  }

  /// On the way to managed Kubernetes, with some acts done.
  private static Visit moving(UiTest test, int acts) {
    Visit visit = builtAll(test, "progressive", "growth");
    for (int i = 0; i < acts; i++) {
      visit.act(Shot::nextAct);
    }
    return visit.go(new Screen.Move("production"));
  }

  private static void nextAct(ProjectSession session) {
    Moves moves = session.moves();
    moves.ahead(
        "production",
        next -> {
          if (PhaseMove.founders(next.moving().next().orElseThrow())) {
            moves.tick("production", () -> {}, Shot::fail);
          } else {
            moves.take(next, session.situation().get().project().name());
          }
        },
        Shot::fail);
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem.detail());
  }

  private static Visit timeToGrow(UiTest test) {
    Visit visit = builtAll(test, "super-lean", "growth");
    visit.aws.measures("CPUUtilization", "43.2");
    visit.aws.measures("DatabaseConnections", "11");
    return visit
        .act(session -> session.type("users", Optional.of("72")))
        .act(session -> session.type("promise", Optional.of("no")))
        .go(new Screen.Growth());
  }

  /// With conditions, more signs than fit, a wrong number, and nothing built.
  private static Visit nothingKnown(UiTest test) {
    return Visit.atOnce(test)
        .project(new Target.Rehearsal(), "progressive")
        .go(new Screen.Growth())
        .act(_ -> test.node("number-revenue", TextField.class).setText("1200"))
        .act(_ -> test.node("number-users", TextField.class).setText("many"));
  }

  /// Development and staging, with production still to be made.
  private static Visit environments(UiTest test) {
    Visit visit = Visit.atOnce(test).project(OpenProject.ACCOUNT, "platform");
    return visit
        .act(session -> session.apply(Selection.week(visit.plan(), 1), Set.of()))
        .go(new Screen.Environments())
        .act(_ -> test.node("act-staging", Button.class).fire())
        .act(session -> session.apply(Selection.step(visit.plan(), "network"), Set.of()))
        .go(new Screen.Environments());
  }

  private static Visit builtAll(UiTest test, String plan, String phase) {
    Visit visit = Visit.atOnce(test).project(OpenProject.ACCOUNT, plan);
    return visit
        .act(session -> session.phase(phase))
        .act(session -> session.apply(Selection.all(visit.plan()), Set.of()));
  }

  private static Visit underWay(UiTest test) {
    Visit visit = Visit.withThreads(test);
    visit.aws.takes("AWS::RDS::DBInstance", Duration.ofSeconds(380));
    visit.aws.takes("AWS::ElasticLoadBalancingV2::LoadBalancer", Duration.ofSeconds(150));
    visit.aws.standStillAfter(Duration.ofSeconds(215));
    visit.project(OpenProject.ACCOUNT);
    return visit
        .until(() -> visit.session().situation().get().status().isPresent())
        .act(session -> session.apply(firstWeek(test, visit), Set.of()))
        .go(new Screen.Running())
        .until(visit.aws::standsStill)
        // The meter is read every second.
        .until(() -> visit.session().meter().get().filter(Shot::runs).isPresent());
  }

  private static boolean runs(MeterReading meter) {
    return meter.runRate().total().amount().signum() > 0;
  }

  private static Visit failed(UiTest test) {
    Visit visit = inAccount(test);
    visit.aws.refuse("Vpc", "The maximum number of VPCs has been reached.");
    return visit.act(session -> session.apply(firstWeek(test, visit), Set.of()));
  }

  private static Visit cost(UiTest test, int tab) {
    return rehearsal(test)
        .go(new Screen.Cost())
        .act(_ -> test.node("tabs", TabPane.class).getSelectionModel().select(tab));
  }

  private static Visit assumptions(UiTest test) {
    return cost(test, 1)
        .act(
            _ -> {
              amount(test, "database-DatabaseSecret-monthly_requests").setText("900");
              amount(test, "database-Database-additional_backup_storage_gb").setText("many");
            });
  }

  private static Visit whatIf(UiTest test) {
    Visit visit = built(test);
    visit.aws.onPlan(
        new AccountPlan(
            AccountPlan.Type.FREE,
            new BigDecimal("87.51"),
            "USD",
            Optional.of(Instant.parse("2027-03-05T00:00:00Z"))));
    return visit
        .go(new Screen.Cost())
        .act(_ -> test.node("tabs", TabPane.class).getSelectionModel().select(3))
        .act(_ -> test.node("taxPercent", TextField.class).setText("19"));
  }

  private static TextField amount(UiTest test, String of) {
    return test.node("usage-" + of, TextField.class);
  }

  private static Visit proof(UiTest test) {
    Visit visit = built(test);
    return visit.act(
        session -> {
          session.teardownPlan(
              before ->
                  session.teardown(
                      before,
                      new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, "acme-notes")),
              problem -> {
                throw new AssertionError(problem.title());
              });
          Ending ending = session.run().get().orElseThrow().ending().get();
          visit.wiring().shell().go(new Screen.Proof(((Ending.TornDown) ending).certificate()));
        });
  }

  /// A bucket that the plan retains, a stack that is shared, and a snapshot that was kept.
  private static Visit kept(UiTest test) {
    String arn = "arn:aws:cloudformation:us-east-1:123456789012:stack/";
    Certificate certificate =
        new Certificate(
            "acme-notes",
            "gw-1",
            "123456789012",
            "us-east-1",
            Instant.parse("2026-11-21T14:05:55Z"),
            true,
            false,
            List.of(
                proof(
                    "zone",
                    arn,
                    Fate.KEPT,
                    Optional.of(Saying.of("leftover.why.shared", "Staging"))),
                proof("assets", arn, Fate.GONE, Optional.empty()),
                proof("database", arn, Fate.GONE, Optional.empty())),
            List.of(
                new Certificate.ResourceProof(
                    "assets",
                    "Bucket",
                    Optional.of("acme-notes-assets-bucket-1k2j3h4g5f6d"),
                    "AWS::S3::Bucket",
                    Fate.KEPT)),
            List.of(
                new Certificate.SnapshotProof(
                    "acme-notes-database-snapshot-database-9xk2", "acme-notes-db", 20, Fate.KEPT)),
            List.of(),
            "1.27",
            "2.40",
            LocalDate.parse("2026-11-23"));
    return inAccount(test).go(new Screen.Proof(certificate));
  }

  private static Certificate.StackProof proof(
      String stack, String arn, Fate fate, Optional<Saying> why) {
    return new Certificate.StackProof(
        stack, "acme-notes-" + stack, arn + "acme-notes-" + stack + "/1", fate, why);
  }

  private static final Money RUNNING = Money.usd(new BigDecimal("38.21"));

  private static Visit question(UiTest test) {
    Visit visit = database(test);
    var texts = UiTest.texts(test.language());
    return visit.act(
        _ ->
            visit
                .wiring()
                .shell()
                .ask(
                    new Question(
                        texts.get("shell.close.title"),
                        texts.get(
                                "shell.close.working",
                                2,
                                titles(visit, "database", "load-balancer"))
                            + "\n"
                            + texts.get(
                                "shell.close.cost",
                                texts.amounts().hourly(RUNNING),
                                texts.amounts().cents(RUNNING)),
                        List.of(
                            new Question.Act(
                                "closeAnyway", texts.get("shell.close.close"), true, () -> {}),
                            new Question.Act(
                                "stayOpen", texts.get("shell.close.stay"), false, () -> {})))));
  }

  private static Visit heldOver(UiTest test) {
    return database(test)
        .act(
            _ ->
                test.scene()
                    .getRoot()
                    .pseudoClassStateChanged(PseudoClass.getPseudoClass("drop-over"), true));
  }

  private static String titles(Visit visit, String... stacks) {
    return Stream.of(stacks)
        .map(it -> visit.plan().stack(it).title())
        .collect(Collectors.joining(", "));
  }

  static final Change REPLACEMENT =
      new Change(
          Change.Action.MODIFY,
          "Database",
          Optional.of("db-1"),
          "AWS::RDS::DBInstance",
          Change.Replacement.YES,
          Optional.of("ReplaceAndSnapshot"),
          List.of(
              new Change.PropertyChange(
                  "/Properties/DBName",
                  Optional.of("app"),
                  Optional.of("other"),
                  Change.Replacement.YES,
                  Optional.of("DatabaseName"))));
}
