package dev.groundwork.core.export;

import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.ResolvedStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Answers that say who or where the founder is. An export is meant to be committed, so they stand
/// in a file of their own, which git leaves out, with a sample beside it.
final class PersonalAnswers {
  static final String FILE = "personal.env";

  private PersonalAnswers() {}

  /// The name of the answer that a parameter takes, if that is a personal one.
  static Optional<String> name(Plan plan, ParameterSource source) {
    return switch (source) {
      case ParameterSource.FromSetting(String setting) ->
          Optional.of(setting).filter(it -> plan.setting(it).personal());
      case ParameterSource.FromProgram(ProgramValue value) ->
          Optional.of(value).filter(ProgramValue.OWN_ADDRESS::equals).map(ProgramValue::word);
      case ParameterSource.FromFounder _,
          ParameterSource.FromOutput _,
          ParameterSource.FromPhase _,
          ParameterSource.FromTask _,
          ParameterSource.Fixed _ ->
          Optional.empty();
    };
  }

  /// The personal answers that a stack's parameters take: parameter → name of the answer.
  static SequencedMap<String, String> of(Plan plan, ResolvedStack stack) {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    stack
        .definition()
        .parameters()
        .forEach((it, source) -> name(plan, source).ifPresent(name -> names.put(it, name)));
    return names;
  }

  /// Name → value.
  static SequencedMap<String, String> values(List<ExportedStack> stacks) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    for (ExportedStack stack : stacks) {
      Map<String, String> known = stack.stack().parameterTexts().known();
      stack.personal().forEach((it, name) -> values.put(name, known.getOrDefault(it, "")));
    }
    return values;
  }

  /// The variable by which a pipeline tells an answer.
  static String variable(String name) {
    return "PERSONAL_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /// What stands for an answer in a parameter file.
  static String placeholder(String name) {
    return "{{personal:" + name + "}}";
  }

  static List<ExportedFile> files(Plan plan, List<ExportedStack> stacks) {
    Map<String, String> values = values(stacks);
    if (values.isEmpty()) {
      return List.of();
    }
    Map<String, String> samples = new LinkedHashMap<>();
    values.keySet().forEach(name -> samples.put(name, sample(plan, name)));
    List<ExportedFile> files = new ArrayList<>();
    files.add(
        new ExportedFile(
            FILE, text("Never commit this file: it says who you are.", values), false));
    files.add(
        new ExportedFile(
            FILE + ".sample", text("Copy this to " + FILE + " and fill it in.", samples), false));
    files.add(new ExportedFile(".gitignore", FILE + "\n", false));
    return files;
  }

  private static String sample(Plan plan, String name) {
    return name.equals(ProgramValue.OWN_ADDRESS.word())
        ? plan.assumptions().examples().program().getOrDefault(ProgramValue.OWN_ADDRESS, "")
        : plan.assumptions().examples().settings().getOrDefault(name, "");
  }

  private static String text(String first, Map<String, String> values) {
    StringBuilder text = new StringBuilder("# " + first + "\n");
    values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }
}
