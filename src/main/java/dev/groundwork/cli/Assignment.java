package dev.groundwork.cli;

import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.plan.FounderChoice;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One `NAME=VALUE` of a command line, checked against the plan.
sealed interface Assignment {
  /// A parameter that the founder chooses.
  record OfParameter(ParameterRef parameter, String value) implements Assignment {}

  /// A setting of the project, or the computer's own address.
  record OfSetting(String setting, String value) implements Assignment {}

  /// What the program can be told, besides the plan's own settings.
  String OWN_ADDRESS = ProgramValue.OWN_ADDRESS.word();

  /// Reads all of them.
  ///
  /// @throws Refusal naming every one that is wrong
  static List<Assignment> all(Plan plan, List<String> words) {
    List<Assignment> all = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        wrong.add("\"" + word + "\" must be written NAME=VALUE.");
        continue;
      }
      String name = word.substring(0, equals);
      Assignment read = read(name, word.substring(equals + 1));
      problem(plan, read).ifPresentOrElse(it -> wrong.add(sentence(it, name)), () -> all.add(read));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.usage(String.join(System.lineSeparator(), wrong));
    }
    return all;
  }

  /// A name that someone typed keeps its small letter.
  private static String sentence(String problem, String name) {
    return problem.startsWith(name) ? Sentences.ended(problem) : Sentences.capitalized(problem);
  }

  private static Assignment read(String name, String value) {
    return name.contains(".")
        ? new OfParameter(Refusal.unlessUnknown(() -> ParameterRef.parse(name)), value)
        : new OfSetting(name, value);
  }

  private static Optional<String> problem(Plan plan, Assignment assignment) {
    return switch (assignment) {
      case OfParameter(ParameterRef(String stack, String parameter), String value) ->
          FounderChoice.problem(plan, stack, parameter, value);
      case OfSetting(String setting, String value) -> {
        if (setting.equals(OWN_ADDRESS)) {
          yield Address.problem(value);
        }
        yield setting(plan, setting)
            .map(it -> it.kind().problem(value).map(why -> wrong(setting, why.english(), value)))
            .orElseGet(() -> Optional.of(unknown(plan, setting)));
      }
    };
  }

  private static String wrong(String setting, String why, String value) {
    return setting + " " + why + ", not \"" + value + "\"";
  }

  private static Optional<Setting> setting(Plan plan, String id) {
    return plan.settings().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static String unknown(Plan plan, String name) {
    List<String> known = new ArrayList<>(plan.settings().stream().map(Setting::id).toList());
    known.add(OWN_ADDRESS);
    return "the plan has no setting \"" + name + "\"" + Nearest.suggestionOrAll(name, known);
  }

  /// An IPv4 address with its prefix length.
  final class Address {
    private static final Pattern FORM =
        Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!/)|(?=/))){4}/(3[0-2]|[12]?\\d)");

    private Address() {}

    static Optional<String> problem(String value) {
      return FORM.matcher(value).matches()
          ? Optional.empty()
          : Optional.of(wrong(OWN_ADDRESS, "must be an address like 203.0.113.7/32", value));
    }
  }
}
