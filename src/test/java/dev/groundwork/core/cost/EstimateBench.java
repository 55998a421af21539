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
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Measures what a founder waits for: a whole plan estimated again after one changed parameter, and
/// a template read, resolved and priced, from 10 to 500 resources. Ends with status 1 if a figure
/// of the goal isn't met. Run by `src/build/bench-estimate`.
public final class EstimateBench {
  private static final int WARM_UP = 2000;
  private static final int RUNS = 2000;
  private static final double MOST_AGAIN = 2;
  private static final double MOST_TEMPLATE = 30;

  /// A resource of 500 may cost no more than this many times one of 10.
  private static final double LINEAR = 1.5;

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

  private static final Estimator ESTIMATOR = Estimator.bundled();

  private final PrintStream out;
  private boolean met = true;

  private EstimateBench(PrintStream out) {
    this.out = out;
  }

  /// Measures, and prints two tables.
  public static void main(String[] arguments) {
    EstimateBench bench = new EstimateBench(System.out);
    bench.plans();
    bench.templates();
    System.exit(bench.met ? 0 : 1);
  }

  private void plans() {
    out.println("| plan and phase, resolved and estimated again | p50, ms | p99, ms |");
    out.println("|---|---|---|");
    for (Plan plan : PlanCatalog.bundled().plans()) {
      for (Phase phase : plan.growth().phases()) {
        Answers answers =
            Answers.none(plan, "us-east-1")
                .withExamples(plan.assumptions().examples())
                .inPhase(phase.id());
        List<Answers> both = List.of(answers, changed(plan, answers).orElseThrow());
        row(
            plan.id() + ", " + phase.id(),
            measure(turn -> again(plan, both.get(turn % 2))),
            MOST_AGAIN);
      }
    }
  }

  private static void again(Plan plan, Answers answers) {
    ResolvedPlan resolved = PlanResolver.resolve(plan, answers, KnownOutputs.NONE);
    ESTIMATOR.estimate(Scenario.of(resolved), UsageLevel.TYPICAL);
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

  private void templates() {
    out.println("| template, read, resolved and priced | p50, ms | p99, ms |");
    out.println("|---|---|---|");
    double[] small = template(10);
    List.of(50, 100, 250).forEach(this::template);
    double[] large = template(500);
    double times = large[0] / 500 / (small[0] / 10);
    out.println(String.format(Locale.ROOT, "A resource of 500 takes %.2f times one of 10.", times));
    met &= times <= LINEAR;
  }

  private double[] template(int size) {
    StringBuilder text = new StringBuilder("Resources:\n");
    for (int i = 0; i < size; i++) {
      text.append("  R" + i + ":\n    " + KINDS.get(i % KINDS.size()));
    }
    String template = text.toString();
    double[] millis =
        measure(
            _ ->
                ESTIMATOR.estimate(
                    Scenarios.of("us-east-1", template, Map.of(), Usage.NONE), UsageLevel.TYPICAL));
    row(size + " resources", millis, MOST_TEMPLATE);
    return millis;
  }

  /// The milliseconds in the middle, and those that 99 of 100 keep to.
  private static double[] measure(IntConsumer work) {
    double[] millis = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      long begin = System.nanoTime();
      work.accept(Math.abs(i));
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(millis);
    return new double[] {millis[RUNS / 2], millis[RUNS * 99 / 100]};
  }

  private void row(String name, double[] millis, double most) {
    out.println(String.format(Locale.ROOT, "| %s | %.3f | %.3f |", name, millis[0], millis[1]));
    met &= millis[1] <= most;
  }
}
