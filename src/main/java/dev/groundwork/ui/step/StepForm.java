package dev.groundwork.ui.step;

import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.template.Parameter;
import dev.groundwork.core.words.Saying;
import dev.groundwork.core.workspace.Lookups;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a step's form: the parameters that it owns, and the project's settings that its stacks
/// take.
final class StepForm {
  private final ProjectSession session;
  private final Texts texts;

  StepForm(ProjectSession session, Texts texts) {
    this.session = session;
    this.texts = texts;
  }

  /// Fields that belong together.
  record Group(String title, List<FieldViewModel> fields) {
    Group {
      fields = List.copyOf(fields);
    }
  }

  /// The whole form.
  ///
  /// @param form the parameters' part, for pricing
  record Form(List<Group> groups, ParameterForm form) {
    Form {
      groups = List.copyOf(groups);
    }

    List<FieldViewModel> fields() {
      return groups.stream().flatMap(it -> it.fields().stream()).toList();
    }
  }

  Form of(Situation situation, Step step) {
    ParameterForm form = present(situation, step);
    List<Group> groups = new ArrayList<>();
    boolean several = form.groups().stream().map(ParameterForm.Group::stack).distinct().count() > 1;
    for (ParameterForm.Group group : form.groups()) {
      String title = several ? inStack(situation, group) : group.title();
      groups.add(new Group(title, group.fields().stream().map(this::field).toList()));
    }
    List<FieldViewModel> settings =
        settings(situation, step).stream().map(it -> field(situation, it)).toList();
    if (!settings.isEmpty()) {
      groups.add(new Group(texts.get("step.group.settings"), settings));
    }
    return new Form(groups, form);
  }

  /// What the phase doesn't have asks nothing.
  private static ParameterForm present(Situation situation, Step step) {
    ParameterForm whole =
        ParameterForm.of(situation.plan(), situation.resolved().answers(), step.id());
    return new ParameterForm(
        whole.step(),
        whole.groups().stream().filter(it -> situation.resolved().has(it.stack())).toList());
  }

  /// Stacks of one template ask the same: only their names tell them apart.
  private String inStack(Situation situation, ParameterForm.Group group) {
    String stack = situation.plan().stack(group.stack()).title();
    return group.title().isEmpty() ? stack : texts.get("step.group.of", stack, group.title());
  }

  private FieldViewModel field(ParameterForm.Field field) {
    FieldViewModel shown = typed(field);
    Lookups.of(session.situation().get().plan(), field.ref())
        .ifPresent(it -> shown.with((onFound, onFailed) -> session.lookUp(it, onFound, onFailed)));
    return shown;
  }

  private FieldViewModel typed(ParameterForm.Field field) {
    return new FieldViewModel(
        new FieldViewModel.Definition(
            field.ref().toString(),
            field.label(),
            field.parameter().description().orElse(""),
            field.parameter().constraints().allowedValues(),
            isTypedNumber(field.parameter()),
            text -> objection(field, text)),
        field.current(),
        value -> session.choose(field.ref(), value),
        texts);
  }

  /// Against what is chosen now, which may be something else than when the form was made.
  private Optional<String> objection(ParameterForm.Field field, String text) {
    Situation now = session.situation().get();
    return field
        .problem(text)
        .map(this::sentence)
        .or(
            () ->
                PlanResolver.brokenRule(
                    now.plan(),
                    now.resolved().answers().with(field.ref(), text),
                    field.ref().stack()));
  }

  private String sentence(Saying problem) {
    return texts.get("field.problem", texts.say(problem));
  }

  /// What can only be chosen is shown as the template has it.
  private static boolean isTypedNumber(Parameter parameter) {
    return parameter.type().name().equals("Number")
        && parameter.constraints().allowedValues().isEmpty();
  }

  private static List<Setting> settings(Situation situation, Step step) {
    return situation.plan().settings().stream()
        .filter(
            setting ->
                situation.stacksOf(step).stream()
                    .flatMap(it -> situation.plan().stack(it).parameters().values().stream())
                    .anyMatch(new ParameterSource.FromSetting(setting.id())::equals))
        .toList();
  }

  private FieldViewModel field(Situation situation, Setting setting) {
    String answered = situation.resolved().answers().settings().get(setting.id());
    return new FieldViewModel(
        new FieldViewModel.Definition(
            "setting-" + setting.id(),
            setting.title(),
            setting.description(),
            List.of(),
            setting.kind() == SettingKind.MONEY,
            text -> setting.kind().problem(text).map(this::sentence)),
        Optional.ofNullable(answered).or(setting::proposal),
        value -> session.answer(setting.id(), value),
        texts);
  }
}
