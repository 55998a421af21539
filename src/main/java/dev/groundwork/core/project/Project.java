package dev.groundwork.core.project;

import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackName;
import dev.groundwork.core.plan.StackScope;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A plan, a name, a region and the founder's choices: what `groundwork.yaml` holds. Safe to
/// commit.
///
/// @param id generated once; what tells our stacks from everyone else's
/// @param name begins each stack's name, see [#NAME_RULE]
/// @param plan the plan's id
/// @param environment which of the plan's environments this is
/// @param values what the founder chose for parameters; what isn't in it has the template's default
/// @param settings project settings that may be seen by anyone (limit, domain)
/// @param costs what the founder says to estimates: usage in place of the plan's, and tax
/// @param numbers what the founder has typed of the plan's metrics, by their ids: a number, or yes
///   or no
public record Project(
    String id,
    String name,
    String plan,
    String environment,
    String phase,
    String region,
    Map<ParameterRef, String> values,
    Map<String, String> settings,
    CostChoices costs,
    Map<String, String> numbers) {
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}");

  /// Keeps copies of the maps.
  public Project {
    values = Map.copyOf(values);
    settings = Map.copyOf(settings);
    numbers = Map.copyOf(numbers);
    if (!validName(name)) {
      throw new IllegalArgumentException(NAME_RULE);
    }
  }

  /// A project whose estimates take what the plan assumes, before tax, and without numbers.
  public Project(
      String id,
      String name,
      String plan,
      String environment,
      String phase,
      String region,
      Map<ParameterRef, String> values,
      Map<String, String> settings) {
    this(id, name, plan, environment, phase, region, values, settings, CostChoices.NONE, Map.of());
  }

  /// The rule for names, for people.
  public static final String NAME_RULE =
      "A project's name has at most 28 lower-case letters, digits and single hyphens, a letter"
          + " first.";

  /// Whether a name may begin a stack's name: CloudFormation, load balancers and target groups set
  /// the limits.
  public static boolean validName(String name) {
    return StackName.problem(name).isEmpty();
  }

  /// The rule for regions, for people.
  public static final String REGION_RULE = "A region is written like us-east-1.";

  /// Whether a text may be a region's name.
  public static boolean validRegion(String region) {
    return REGION.matcher(region).matches();
  }

  /// A new project in the plan's first environment and its phase, without any choice yet.
  public static Project begin(Plan plan, String name, String region, RandomGenerator random) {
    Environment environment = plan.growth().environments().getFirst();
    return new Project(
        newId(random),
        name,
        plan.id(),
        environment.id(),
        environment.phase(),
        region,
        Map.of(),
        Map.of());
  }

  /// A new id: 60 random bits, unique enough among the projects of all accounts.
  public static String newId(RandomGenerator random) {
    return "gw-" + Long.toString(random.nextLong(1L << 60), 36);
  }

  /// The same project with other choices.
  public Project withValues(Map<ParameterRef, String> values) {
    return new Project(
        id, name, plan, environment, phase, region, values, settings, costs, numbers);
  }

  /// The same project with other settings.
  public Project withSettings(Map<String, String> settings) {
    return new Project(
        id, name, plan, environment, phase, region, values, settings, costs, numbers);
  }

  /// The same project as another of the plan's environments, in the phase that it begins in.
  public Project withEnvironment(Environment other) {
    return new Project(
        id, name, plan, other.id(), other.phase(), region, values, settings, costs, numbers);
  }

  /// Another environment of the same project, beside this one: with its settings, and with what was
  /// chosen for the stacks that they share.
  public Project beside(Plan its, Environment other) {
    Map<ParameterRef, String> shared =
        values.entrySet().stream()
            .filter(it -> its.stack(it.getKey().stack()).scope() == StackScope.ACCOUNT)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Project(id, name, plan, other.id(), other.phase(), region, shared, settings);
  }

  /// The same project in another phase.
  public Project withPhase(String phase) {
    return new Project(
        id, name, plan, environment, phase, region, values, settings, costs, numbers);
  }

  /// The same project with other things said to estimates.
  public Project withCosts(CostChoices costs) {
    return new Project(
        id, name, plan, environment, phase, region, values, settings, costs, numbers);
  }

  /// The same project with other numbers typed.
  public Project withNumbers(Map<String, String> numbers) {
    return new Project(
        id, name, plan, environment, phase, region, values, settings, costs, numbers);
  }

  /// The same project in another region.
  public Project withRegion(String region) {
    return new Project(
        id, name, plan, environment, phase, region, values, settings, costs, numbers);
  }
}
