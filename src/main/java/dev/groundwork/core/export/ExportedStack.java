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

/// One stack of an export.
///
/// @param name its name in AWS
/// @param tags its tags in AWS
record ExportedStack(ResolvedStack stack, String name, Map<String, String> tags) {
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
      row.put("ParameterValue", known == null ? placeholder(output(parameter)) : known);
      rows.add(row);
    }
    return new ExportedFile(parametersPath(), Json.pretty(rows), false);
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
