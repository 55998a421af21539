package dev.groundwork.core.cost;

import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// Measures what a founder waits for: a whole plan estimated again after one changed parameter, and
/// a template read, resolved and priced, from 10 to 500 resources. Ends with status 1 if a figure
/// of the goal isn't met. Run by `src/build/bench-estimate`.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "--sun-misc-unsafe-memory-access=allow"})
public class EstimateBench {
  private static final double MOST_AGAIN = 2;
  private static final double MOST_TEMPLATE = 30;

  /// A resource of 500 may cost no more than this many times one of 10.
  private static final double LINEAR = 1.5;

  private static final List<Integer> SIZES = List.of(10, 50, 100, 250, 500);

  private static final List<String> KINDS =
      List.of(
          """
          Type: AWS::EC2::Instance
              Properties: {InstanceType: t3.small, SubnetId: !Ref R1, BlockDeviceMappings: [{Ebs: {VolumeType: gp3, VolumeSize: 20}}]}
          """,
          """
          Type: AWS::EC2::Subnet
              Properties: {MapPublicIpOnLaunch: true, CidrBlock: 10.0.0.0/24, VpcId: v}
          """,
          """
          Type: AWS::S3::Bucket
          """,
          """
          Type: AWS::CloudWatch::Alarm
              Properties: {ComparisonOperator: a, EvaluationPeriods: 1, AlarmName: !Sub '${AWS::StackName}-x'}
          """,
          """
          Type: AWS::RDS::DBInstance
              Properties: {Engine: postgres, DBInstanceClass: db.t4g.micro, StorageType: gp3, AllocatedStorage: 20, PubliclyAccessible: false}
          """);

  /// A plan in one of its phases, and two ways to answer one of its questions.
  @State(Scope.Benchmark)
  public static class Answered {
    /// The plan's id and the phase's, as [EstimateBench#phases] lists them.
    @Param("super-lean/testing")
    public String phase = "";

    private final Estimator estimator = Estimator.bundled();
    private final List<Answers> both = new ArrayList<>();
    private Optional<ResolvedPlan> resolved = Optional.empty();
    private int turn;

    /// Resolves it for the first time.
    @Setup
    public void resolve() {
      int slash = phase.indexOf('/');
      Plan plan = PlanCatalog.bundled().plan(phase.substring(0, slash));
      Answers answers =
          Answers.none(plan, "us-east-1")
              .withExamples(plan.assumptions().examples())
              .inPhase(phase.substring(slash + 1));
      both.addAll(List.of(answers, changed(plan, answers).orElseThrow()));
      resolved = Optional.of(PlanResolver.resolve(plan, answers, KnownOutputs.NONE));
    }

    private Estimate again() {
      turn = 1 - turn;
      ResolvedPlan then = resolved.orElseThrow().answering(both.get(turn));
      resolved = Optional.of(then);
      return estimator.estimate(Scenario.of(then), UsageLevel.TYPICAL);
    }
  }

  /// The text of a template.
  @State(Scope.Benchmark)
  public static class Text {
    /// How many resources it has.
    @Param("10")
    public int resources;

    private final Estimator estimator = Estimator.bundled();
    private String template = "";

    /// Writes it.
    @Setup
    public void write() {
      StringBuilder text = new StringBuilder("Resources:\n");
      IntStream.range(0, resources)
          .forEach(i -> text.append("  R" + i + ":\n    " + KINDS.get(i % KINDS.size())));
      template = text.toString();
    }
  }

  /// A whole plan after one changed parameter: resolved and priced at three levels of usage.
  @Benchmark
  public Estimate planAgain(Answered answered) {
    return answered.again();
  }

  /// A template that nobody has seen before.
  @Benchmark
  public Estimate template(Text text) {
    return text.estimator.estimate(
        Scenarios.of("us-east-1", text.template, Map.of(), Usage.NONE), UsageLevel.TYPICAL);
  }

  /// The answers with another value of the first parameter that has several.
  private static Optional<Answers> changed(Plan plan, Answers answers) {
    return PlanResolver.resolve(plan, answers, KnownOutputs.NONE).stacks().stream()
        .flatMap(
            stack ->
                stack.definition().template().parameters().values().stream()
                    .filter(
                        it ->
                            stack.definition().source(it.name())
                                instanceof ParameterSource.FromFounder)
                    .filter(it -> it.constraints().allowedValues().size() > 1)
                    .map(
                        it ->
                            answers.with(
                                new ParameterRef(stack.id(), it.name()),
                                it.constraints().allowedValues().getLast())))
        .findFirst();
  }

  /// Measures, and prints two tables.
  public static void main(String[] arguments) throws RunnerException {
    System.out.println("| a whole plan again after one choice | p50, ms | p99, ms |");
    System.out.println("|---|---|---|");
    boolean met = true;
    for (RunResult plan : measured("planAgain", "phase", phases())) {
      met &= row(plan.getParams().getParam("phase"), plan) <= MOST_AGAIN;
    }
    System.out.println("| template, read, resolved and priced | p50, ms | p99, ms |");
    System.out.println("|---|---|---|");
    String[] sizes = SIZES.stream().map(String::valueOf).toArray(String[]::new);
    List<RunResult> templates = List.copyOf(measured("template", "resources", sizes));
    for (RunResult template : templates) {
      met &=
          row(template.getParams().getParam("resources") + " resources", template) <= MOST_TEMPLATE;
    }
    double times =
        each(templates.getLast(), SIZES.getLast()) / each(templates.getFirst(), SIZES.getFirst());
    System.out.println(
        String.format(Locale.ROOT, "A resource of 500 takes %.2f times one of 10.", times));
    System.exit(met && times <= LINEAR ? 0 : 1);
  }

  private static String[] phases() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan -> plan.growth().phases().stream().map(Phase::id).map(it -> plan.id() + "/" + it))
        .toArray(String[]::new);
  }

  private static Collection<RunResult> measured(String benchmark, String parameter, String[] values)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(EstimateBench.class.getName() + "." + benchmark + "$")
                .param(parameter, values)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  /// Prints what was measured of one, and says what 99 of 100 keep to.
  private static double row(String name, RunResult measured) {
    Statistics millis = measured.getPrimaryResult().getStatistics();
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %.3f | %.3f |",
            name,
            millis.getPercentile(50),
            millis.getPercentile(99)));
    return millis.getPercentile(99);
  }

  private static double each(RunResult template, int resources) {
    return template.getPrimaryResult().getStatistics().getPercentile(50) / resources;
  }
}
