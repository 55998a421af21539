package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.engine.Confirmations;
import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.ledger.SnapshotPrices;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.project.CostChoices;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.template.BrokenRule;
import dev.groundwork.core.words.Saying;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One open project and its connection: everything that window and command line can do with it.
///
/// Methods that ask AWS say so and block; they may be interrupted. Use it from one thread at a
/// time, but for [#meter], which any thread may call.
public final class Workspace implements AutoCloseable {
  private final ProjectFolder folder;
  private final Ports ports;
  private final Plan plan;
  private final Accounting accounting;
  private final Ticks ticks;
  private final Acts acts;
  private volatile Project project;
  private volatile Observation observed = Observation.NONE;
  private Optional<Connection> connection = Optional.empty();
  private Optional<Identity> identity = Optional.empty();

  private Workspace(ProjectFolder folder, Ports ports) {
    this.folder = folder;
    this.ports = ports;
    this.project = folder.project(ports.plans());
    this.plan = ports.plans().plan(project.plan());
    this.accounting = new Accounting(folder, ports.prices());
    this.ticks = new Ticks(folder.targetFile("ticks.jsonl"));
    this.acts = new Acts(this, ports, accounting);
  }

  /// Opens a project. Makes no call to AWS yet.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if one of its files can't be read
  /// @throws NotPossible if there is no project in the folder
  public static Workspace open(ProjectFolder folder, Ports ports) {
    if (!folder.exists()) {
      throw new NotPossible(
          NotPossible.Reason.INPUT,
          Saying.of("act.noProject", folder.path().toString()),
          List.of());
    }
    return new Workspace(folder, ports);
  }

  /// The founder's choices.
  public Project project() {
    return project;
  }

  /// The folder.
  public ProjectFolder folder() {
    return folder;
  }

  /// The plan.
  public Plan plan() {
    return plan;
  }

  /// Where the project lives.
  public Target target() {
    return folder.target();
  }

  /// Whether nothing real is touched.
  public boolean rehearsal() {
    return target() instanceof Target.Rehearsal;
  }

  /// The connection, opened when it is first asked for: choices can be made without one.
  public synchronized Connection connection() {
    if (connection.isEmpty()) {
      connection =
          Optional.of(ports.connector().connect(folder, folder.target(), project.region()));
    }
    return connection.get();
  }

  /// CloudFormation where the project's stacks are, without the gate.
  public StackGateway stacks() {
    return RegionalStacks.of(project, plan, answers(), folder.journal(), connection()::stacks);
  }

  /// The time where the project lives.
  public TargetClock clock() {
    return connection().clock();
  }

  /// What the founder has answered, without examples.
  public Answers given() {
    return AnswersOf.project(project, plan, folder.privateSettings());
  }

  /// What the plan is resolved with: in a rehearsal, missing answers take the plan's examples.
  public Answers answers() {
    return rehearsal() ? given().withExamples(plan.assumptions().examples()) : given();
  }

  /// The whole plan as it will be, with what AWS has told so far.
  public ResolvedPlan resolved() {
    return resolved(answers());
  }

  /// The same with other answers.
  ResolvedPlan resolved(Answers wanted) {
    return PlanResolver.resolve(plan, wanted, observed.outputs());
  }

  /// Whether anything was ever made where the project lives now. Then its region is fixed, and
  /// phases are ways with acts.
  public boolean built() {
    return !folder.journal().entries().isEmpty();
  }

  /// Takes the project to another region.
  ///
  /// @throws NotPossible once anything was made
  public void relocate(String region) {
    if (built() || folder.beside().isPresent()) {
      throw new NotPossible(NotPossible.Reason.INPUT, Saying.of("act.region"), List.of());
    }
    save(project.withRegion(region));
  }

  /// Changes choices and settings and saves them.
  ///
  /// @throws NotPossible if a template refuses them together; nothing was changed then
  public void save(Project changed) {
    Project before = project;
    project = changed;
    try {
      resolved();
    } catch (BrokenRule broken) {
      project = before;
      throw new NotPossible(
          NotPossible.Reason.INPUT, Saying.literally(broken.description()), List.of());
    }
    folder.save(changed);
  }

  /// Chooses a value for a parameter.
  public void choose(ParameterRef parameter, String value) {
    Map<ParameterRef, String> values = new LinkedHashMap<>(project.values());
    values.put(parameter, value);
    save(project.withValues(values));
  }

  /// Answers a setting. Personal ones stay out of the project's file.
  public void answer(String setting, String value) {
    if (AnswersOf.personal(plan, setting)) {
      folder.savePrivate(Map.of(setting, value));
    } else {
      Map<String, String> settings = new LinkedHashMap<>(project.settings());
      settings.put(setting, value);
      save(project.withSettings(settings));
    }
  }

  /// Takes the answer to a setting back: the plan's proposal holds again, if it has one.
  public void forget(String setting) {
    if (AnswersOf.personal(plan, setting)) {
      folder.forgetPrivate(setting);
    } else {
      Map<String, String> settings = new LinkedHashMap<>(project.settings());
      settings.remove(setting);
      save(project.withSettings(settings));
    }
  }

  /// Says something else to estimates, such as usage in place of the plan's. From now on the meter
  /// counts with it for what runs as the plan says; what it has counted stays. Asks nobody.
  ///
  /// @throws NotPossible when another process is at work
  public void assume(CostChoices costs) {
    acts.assume(costs);
  }

  /// Ticks a guide or a task off, or takes the tick back.
  public void tick(String step, boolean done) {
    ticks.set(step, done);
  }

  /// Ids of the steps that were ticked off.
  public Set<String> ticked() {
    return ticks.ticked();
  }

  /// Who we are there. Asks AWS once; throws [dev.groundwork.core.engine.AwsException].
  public Identity identity() {
    if (identity.isEmpty()) {
      identity = Optional.of(connection().identity().callerIdentity());
    }
    return identity.get();
  }

  /// Finds out the computer's own address where the plan needs it and nobody has told it. Asks a
  /// service of AWS, once.
  public void findOwnAddress() {
    String name = AnswersOf.OWN_ADDRESS;
    if (!rehearsal() && !folder.privateSettings().containsKey(name)) {
      ports
          .ownAddress()
          .find()
          .ifPresent(address -> folder.savePrivate(Map.of(name, address + "/32")));
    }
  }

  /// What the meter reads now, without what another environment counts.
  public MeterReading meter() {
    return accounting.meter(clock().instant(), decidedElsewhere());
  }

  /// The environments of the project side by side. Asks nobody.
  public Environments environments() {
    return Environments.of(folder, project, plan, ports.prices());
  }

  /// How the stacks are that each environment has of its own, by the environment's id; those
  /// without any are left out. As AWS was last seen.
  public Map<String, List<StackStatus>> environmentsSeen() {
    return observed.owned();
  }

  /// Asks AWS where everything stands.
  public Status status() {
    return StatusReport.of(this, accounting);
  }

  /// What AWS still knows of the containers that stopped in a failed stack, one sentence each. Asks
  /// AWS.
  ///
  /// @param stack its id in the plan
  public List<String> evidence(String stack) {
    StackDescription standing = observe().get(stack);
    return standing == null
        ? List.of()
        : Evidence.stoppedTasks(connection().tasks(), stacks(), standing);
  }

  /// What applying would do, by AWS's own comparison where a stack stands. Asks AWS; leaves nothing
  /// behind.
  public List<StackReview> review(Selection selection) throws InterruptedException {
    return review(answers(), selection.stacks());
  }

  /// What bringing stacks to where some answers want them would do.
  List<StackReview> review(Answers wanted, Set<String> stacks) throws InterruptedException {
    Map<String, StackDescription> standing = observe();
    ResolvedPlan resolved = resolved(wanted);
    // A step can be looked at before those that it needs are built.
    Set<String> needed = Preconditions.withNeeded(resolved, stacks);
    TargetState target = acts.target(wanted, stacks, needed);
    return new Reviewer(acts.gate(), clock()).review(target, resolved, standing);
  }

  /// What a month costs once everything stands as chosen. Asks nobody.
  public Estimate estimate(Answers wanted) {
    return environments().estimator().estimate(Scenario.of(resolved(wanted)), UsageLevel.TYPICAL);
  }

  /// What applying the selection does to that, by our ledger and the estimate. Asks nobody.
  public MonthlyChange change(Selection selection) {
    return MonthlyChange.of(resolved(), estimate(answers()), meter(), selection.stacks());
  }

  /// What is still to be answered before the selection can be applied.
  public List<MissingAnswer> missing(Selection selection) {
    return Preconditions.unanswered(resolved(), selection.stacks());
  }

  /// Applies the selected steps' stacks; goes on with an interrupted operation. Asks AWS, and
  /// blocks until every stack has ended.
  ///
  /// @throws NotPossible when it can't begin
  public OperationOutcome apply(
      Selection selection, Confirmations confirmations, Consumer<Progress> listener)
      throws InterruptedException {
    return acts.apply(selection, confirmations, listener);
  }

  /// The way to another phase, as far as it has come. While one is under way, the way to the
  /// project's own phase is the way back.
  ///
  /// @throws NotPossible if the plan has none from here, or another one is under way
  public PhaseMove moveTo(String phase) {
    return PhaseMove.to(phase, this);
  }

  /// The phase that a move which was begun leads to; empty while none is.
  public Optional<String> moveUnderWay() {
    return PhaseMove.underWay(this).map(it -> it.move().to());
  }

  /// What stands although the present choices have it no more. Asks AWS, if anything was ever made.
  public Unchosen unchosen() {
    if (built()) {
      observe();
    }
    return Unchosen.of(this);
  }

  /// What becomes of data where something goes.
  public DataFates dataFates() {
    return new DataFates(resolved(), new SnapshotPrices(ports.prices()));
  }

  /// What AWS says of the account's money.
  public AccountMoney accountMoney() {
    return new AccountMoney(this);
  }

  /// The numbers that tell when to grow, and what they advise.
  public GrowthNumbers growth() {
    return new GrowthNumbers(this);
  }

  /// What a teardown would remove, and what that saves. Asks AWS.
  public TeardownPlan teardownPlan() {
    observe();
    return TeardownPlan.of(plan.stacks(), observed, stacks(), meter());
  }

  /// Takes the project down, but for what is kept, and proves it. Asks AWS, and blocks until every
  /// stack has ended.
  ///
  /// @throws NotPossible when another process is at work, or when data would be lost that nobody
  ///   confirmed
  public Certificate teardown(TeardownChoice choice, Consumer<Progress> listener)
      throws InterruptedException {
    return acts.teardown(choice, listener);
  }

  /// How its stacks are named and tagged in AWS.
  public StackNames names() {
    return new StackNames(project, plan);
  }

  /// Shared stacks that another environment decides over, as AWS was last seen.
  Set<String> decidedElsewhere() {
    return observed.decidedElsewhere(plan, project.environment());
  }

  /// The acts that change AWS.
  Acts acts() {
    return acts;
  }

  /// What was seen when AWS was last looked at.
  Observation observed() {
    return observed;
  }

  /// The project's stacks that are there, by their ids in the plan; remembers what it saw. Asks
  /// AWS.
  Map<String, StackDescription> observe() {
    observed = Observation.of(project, plan, stacks().describeStacks());
    return observed.standing();
  }

  @Override
  public synchronized void close() {
    connection.ifPresent(Connection::close);
  }
}
