package dev.groundwork.ui.step;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.money.Money;
import dev.groundwork.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One field of a step's form: a parameter of a stack, or a setting of the project.
final class FieldViewModel {
  private final Definition definition;
  private final Texts texts;
  private final StringProperty value = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper price = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Map<String, Optional<Money>>> added =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
  private Optional<Finder> finder = Optional.empty();
  private String saved;

  /// Asks the account for the answer.
  @FunctionalInterface
  interface Finder {
    /// Asks. Handlers run on the toolkit's thread.
    ///
    /// @param onFound gets it; empty if the account has none
    void find(Consumer<Optional<String>> onFound, Consumer<Problem> onFailed);
  }

  /// What a field asks.
  ///
  /// @param id unique in the form
  /// @param choices what can be chosen; empty if anything can be typed
  /// @param number whether it is typed as a number of the language
  /// @param check why a text can't be the answer, in a sentence
  record Definition(
      String id,
      String label,
      String help,
      List<String> choices,
      boolean number,
      Function<String, Optional<String>> check) {
    Definition {
      choices = List.copyOf(choices);
    }
  }

  /// @param current what holds now
  /// @param onAnswer gets every usable answer that differs from what holds
  FieldViewModel(
      Definition definition, Optional<String> current, Consumer<String> onAnswer, Texts texts) {
    this.definition = definition;
    this.texts = texts;
    this.saved = current.orElse("");
    value.set(definition.number() ? texts.numbers().typed(saved) : saved);
    found.set(texts.get("step.find.price"));
    value.subscribe(text -> typed(plain(text == null ? "" : text.strip()), onAnswer));
  }

  Definition definition() {
    return definition;
  }

  /// The same field, whose answer can be looked up.
  FieldViewModel with(Finder finder) {
    this.finder = Optional.of(finder);
    return this;
  }

  /// Whether the answer can be looked up.
  boolean canBeFound() {
    return finder.isPresent();
  }

  /// Looks the answer up.
  void find() {
    found.set(texts.get("step.find.asking"));
    finder.ifPresent(it -> it.find(this::found, why -> found.set(texts.say(why.sentence()))));
  }

  /// What looking it up costs, or what came of it.
  ReadOnlyStringProperty found() {
    return found.getReadOnlyProperty();
  }

  private void found(Optional<String> answer) {
    answer.ifPresent(value::set);
    found.set(texts.get(answer.isPresent() ? "step.find.found" : "step.find.none"));
  }

  StringProperty value() {
    return value;
  }

  /// Why the text can't be the answer; empty if it can.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// What other choices would add or save.
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /// What each choice would add to a month; empty of one whose price isn't known.
  ReadOnlyObjectProperty<Map<String, Optional<Money>>> added() {
    return added.getReadOnlyProperty();
  }

  /// The same of one choice, in words; empty where it makes no difference.
  String more(String choice) {
    Optional<Money> more = added.get().getOrDefault(choice, Optional.of(Money.ZERO));
    return more.map(it -> it.rounded().signum() == 0 ? "" : texts.amounts().change(it))
        .orElse(texts.get("step.picture.price.unknown"));
  }

  /// What is paid a month for what hangs on the field; empty where that says nothing.
  ReadOnlyStringProperty price() {
    return price.getReadOnlyProperty();
  }

  /// @param paid what is paid for what hangs on it; a yes or no has no price of its own
  void price(Map<String, Optional<Money>> byChoice, Optional<Money> paid) {
    boolean yesOrNo = definition.choices().contains("true");
    price.set(
        paid.filter(it -> !yesOrNo && it.rounded().signum() != 0)
            .map(it -> texts.get("step.field.price", texts.amounts().cents(it)))
            .orElse(""));
    added.set(Map.copyOf(byChoice));
    Map<String, Money> others = new LinkedHashMap<>();
    for (String choice : definition.choices()) {
      byChoice
          .getOrDefault(choice, Optional.empty())
          .filter(more -> more.rounded().signum() != 0 && !choice.equals(value.get()))
          .ifPresent(more -> others.put(choice, more));
    }
    note.set(
        others.entrySet().stream()
            .limit(2)
            .map(it -> sentence(it.getKey(), it.getValue()))
            .collect(Collectors.joining(" ")));
  }

  private String sentence(String choice, Money more) {
    return more.rounded().signum() > 0
        ? texts.get("step.field.adds", inWords(choice), texts.amounts().cents(more))
        : texts.get("step.field.saves", inWords(choice), texts.amounts().cents(more.negated()));
  }

  /// A choice as it is shown: a truth value is yes or no, whatever the template calls it.
  String inWords(String choice) {
    return switch (choice) {
      case "true" -> texts.get("step.field.yes");
      case "false" -> texts.get("step.field.no");
      default -> choice;
    };
  }

  private String plain(String text) {
    return definition.number() ? texts.numbers().plain(text) : text;
  }

  /// What was reckoned against the choice before is at once reckoned against this one; what hangs
  /// together with other fields comes when all is priced anew.
  private void rebase(String chosen) {
    Optional<Money> base = added.get().getOrDefault(chosen, Optional.empty());
    Map<String, Optional<Money>> from = new LinkedHashMap<>();
    added
        .get()
        .forEach((choice, more) -> from.put(choice, more.flatMap(it -> base.map(it::minus))));
    added.set(Map.copyOf(from));
  }

  private void typed(String text, Consumer<String> onAnswer) {
    Optional<String> objection =
        text.isEmpty() && saved.isEmpty() ? Optional.empty() : definition.check().apply(text);
    problem.set(objection.orElse(""));
    if (objection.isEmpty() && !text.equals(saved)) {
      rebase(text);
      saved = text;
      onAnswer.accept(text);
    }
  }
}
