package dev.groundwork.core.export;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.plan.OutputRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.ResolvedStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One stack of an export.
///
/// @param name its name in AWS
/// @param tags its tags in AWS
/// @param personal parameter → name of the personal answer that it takes
record ExportedStack(
    ResolvedStack stack, String name, Map<String, String> tags, Map<String, String> personal) {
  String id() {
    return stack.id();
  }

  String templatePath() {
    boolean json = stack.definition().template().source().text().stripLeading().startsWith("{");
    return "templates/" + id() + (json ? ".json" : ".yaml");
  }

  String parametersPath() {
    return "parameters/" + id() + ".json";
  }

  String tagsPath() {
    return "tags/" + id() + ".json";
  }

  /// Outputs that are addresses for a browser, by the names that templates give them.
  List<String> addresses() {
    return stack.resolution().outputs().keySet().stream()
        .filter(it -> it.equals("Url") || it.equals("SiteUrl") || it.equals("ApiUrl"))
        .toList();
  }

  /// What AWS keeps when the stack goes, in words.
  List<String> kept() {
    return stack.resolution().resources().stream()
        .flatMap(
            it ->
                switch (it.deletionPolicy()) {
                  case DELETE -> Stream.<String>empty();
                  case SNAPSHOT -> Stream.of("a snapshot of " + it.logicalId());
                  case RETAIN, RETAIN_EXCEPT_ON_CREATE ->
                      Stream.of(it.logicalId() + " (" + it.type() + ")");
                })
        .toList();
  }

  boolean hasParameters() {
    return !stack.parameters().isEmpty();
  }

  /// The outputs of other stacks that take the place of placeholders.
  Set<OutputRef> outputs() {
    Set<OutputRef> outputs = new LinkedHashSet<>();
    for (String parameter : stack.parameterTexts().unknown().keySet()) {
      outputs.add(output(parameter));
    }
    return outputs;
  }

  /// Whether its parameter file has to be filled in before it is used.
  boolean unfilled() {
    return !outputs().isEmpty() || !personal.isEmpty();
  }

  /// What stands for an output in a parameter file until it is known.
  static String placeholder(OutputRef output) {
    return "{{" + output.stack() + "." + output.output() + "}}";
  }

  ExportedFile template() {
    return new ExportedFile(templatePath(), stack.definition().template().source().text(), false);
  }

  /// The parameters as the AWS CLI takes them.
  ExportedFile parameters() {
    ResolvedStack.ParameterTexts texts = stack.parameterTexts();
    List<Map<String, String>> rows = new ArrayList<>();
    for (String parameter : stack.parameters().keySet()) {
      String known = texts.known().get(parameter);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("ParameterKey", parameter);
      row.put(
          "ParameterValue",
          personal.containsKey(parameter)
              ? PersonalAnswers.placeholder(personal.getOrDefault(parameter, ""))
              : known == null ? placeholder(output(parameter)) : known);
      rows.add(row);
    }
    return new ExportedFile(parametersPath(), Json.pretty(rows), false);
  }

  /// The tags as the AWS CLI takes them.
  ExportedFile tagsFile() {
    List<Map<String, String>> rows = new ArrayList<>();
    new TreeMap<>(tags)
        .forEach(
            (key, value) -> {
              Map<String, String> row = new LinkedHashMap<>();
              row.put("Key", key);
              row.put("Value", value);
              rows.add(row);
            });
    return new ExportedFile(tagsPath(), Json.pretty(rows), false);
  }

  private OutputRef output(String parameter) {
    return stack.definition().source(parameter) instanceof ParameterSource.FromOutput link
        ? link.output()
        : missing(parameter);
  }

  private OutputRef missing(String parameter) {
    throw new IllegalArgumentException(id() + "." + parameter + " has no value yet");
  }
}
