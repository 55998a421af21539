package dev.groundwork.ui.step;

import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.plan.Guide;
import dev.groundwork.core.plan.OutputRef;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Status.StackState;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Fills the commands of a guide in with what is known of the project: `ACCOUNT`, `REGION`, and
/// `X_URI` for what the task takes as `x-image`. Lines with what the answers leave out are left
/// out. A pure function.
record Commands(Situation now, Texts texts) {
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern GAP = Pattern.compile("\\b(?:ACCOUNT|REGION|[A-Z]+_URI)\\b");
  private static final Pattern AWS = Pattern.compile("(?m)^aws (\\S+ \\S+)");

  /// The guide's text, before its commands whether something of them isn't known yet.
  String of(Step step, Guide guide) {
    Map<String, String> known = known(step);
    Set<String> absent = absent(step);
    TreeSet<String> unknown = new TreeSet<>();
    boolean[] any = {false};
    String filled =
        CODE.matcher(guide.markdown())
            .replaceAll(
                code -> {
                  String present = without(absent, code.group());
                  any[0] |= GAP.matcher(present).find();
                  return Matcher.quoteReplacement(filled(present, known, unknown));
                });
    if (!any[0]) {
      return guide.markdown();
    }
    String said =
        unknown.isEmpty()
            ? texts.get("step.guide.known")
            : texts.get("step.guide.unknown", String.join(", ", unknown));
    return said + "\n\n" + filled;
  }

  private static String without(Set<String> absent, String code) {
    return code.lines()
        .filter(line -> absent.stream().noneMatch(line::contains))
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{2,}(?=\n|```$)", "\n");
  }

  /// The gaps of outputs that aren't there with the present answers.
  private Set<String> absent(Step step) {
    Set<String> absent = new HashSet<>();
    if (step instanceof Step.TaskStep task) {
      task.task()
          .with()
          .forEach(
              (name, source) -> {
                if (source.contains(".") && !now.resolved().has(OutputRef.parse(source))) {
                  absent.add(gap(name));
                }
              });
    }
    return absent;
  }

  private static String gap(String input) {
    return input.replaceFirst("-image$", "").toUpperCase(Locale.ROOT) + "_URI";
  }

  private String filled(String code, Map<String, String> known, TreeSet<String> unknown) {
    String filled =
        GAP.matcher(code)
            .replaceAll(
                gap -> {
                  String value = known.get(gap.group());
                  if (value == null) {
                    unknown.add(gap.group());
                  }
                  return Matcher.quoteReplacement(value == null ? gap.group() : value);
                });
    return AWS.matcher(filled)
        .replaceAll(it -> Matcher.quoteReplacement("aws " + it.group(1) + options()));
  }

  /// Where the command works: what a terminal's own settings say may be elsewhere.
  private String options() {
    String region = " --region " + now.project().region();
    return now.target() instanceof Target.Account account
        ? account.profile().map(it -> region + " --profile " + it).orElse(region)
        : region;
  }

  private Map<String, String> known(Step step) {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("REGION", now.project().region());
    now.identity().map(Identity::account).ifPresent(it -> known.put("ACCOUNT", it));
    if (step instanceof Step.TaskStep task) {
      task.task()
          .with()
          .forEach((name, source) -> output(source).ifPresent(it -> known.put(gap(name), it)));
    }
    return known;
  }

  /// @param source an output as `stack.Output`
  private Optional<String> output(String source) {
    String[] parts = source.split("\\.", 2);
    return parts.length < 2
        ? Optional.empty()
        : now.status().stream()
            .flatMap(it -> it.stacks().stream())
            .filter(it -> it.stack().equals(parts[0]))
            .map(StackState::description)
            .flatMap(Optional::stream)
            .flatMap(it -> Optional.ofNullable(it.outputs().get(parts[1])).stream())
            .findFirst();
  }
}
