package dev.groundwork.ui.step.template;

import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The text of a template, and what is searched for in it.
public final class TemplateViewModel {
  private final List<Text> templates;
  private final Texts texts;
  private final ObservableList<CodeLine> lines = FXCollections.observableArrayList();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private List<Integer> found = List.of();
  private int at = -1;

  /// @param templates at least none; the first is shown
  public TemplateViewModel(List<Text> templates, Texts texts) {
    this.templates = List.copyOf(templates);
    this.texts = texts;
    templates.stream().findFirst().ifPresent(this::choose);
    query.subscribe(this::search);
  }

  /// A template's text, with the titles of the stacks that have it.
  public record Text(String title, String text) {
    @Override
    public String toString() {
      return title;
    }
  }

  /// What can be shown.
  public List<Text> templates() {
    return templates;
  }

  /// Shows another one.
  public void choose(Text template) {
    List<List<Tokens.Token>> tokens = Tokens.of(template.text());
    List<String> all = template.text().lines().toList();
    List<CodeLine> made = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      made.add(new CodeLine(i + 1, all.get(i), tokens.get(i)));
    }
    lines.setAll(made);
    search();
  }

  ObservableList<CodeLine> lines() {
    return lines;
  }

  /// What is searched for.
  public StringProperty query() {
    return query;
  }

  /// What is searched for, as lines compare it.
  String sought() {
    return query.get().strip().toLowerCase(Locale.ROOT);
  }

  /// Where in the text one is: `3 of 17`, or that there is nothing; empty without a query.
  public ReadOnlyStringProperty count() {
    return count.getReadOnlyProperty();
  }

  /// The index of the line that was found; -1 if none was.
  public ReadOnlyIntegerProperty current() {
    return current.getReadOnlyProperty();
  }

  /// Goes to the next place that was found (1) or the one before (-1), round and round.
  public void step(int direction) {
    if (!found.isEmpty()) {
      at = Math.floorMod(at + direction, found.size());
      show();
    }
  }

  /// Some lines as they stand in the template.
  ///
  /// @param indices of lines; all if there are none
  public String copied(List<Integer> indices) {
    List<Integer> wanted =
        indices.isEmpty()
            ? java.util.stream.IntStream.range(0, lines.size()).boxed().toList()
            : indices.stream().sorted().toList();
    return wanted.stream()
        .map(it -> lines.get(it).text())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void search() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int hit = lines.get(i).count(sought()); hit > 0; hit--) {
        places.add(i);
      }
    }
    found = places;
    at = places.isEmpty() ? -1 : 0;
    show();
  }

  private void show() {
    if (sought().isEmpty()) {
      count.set("");
    } else {
      count.set(
          found.isEmpty()
              ? texts.get("step.template.none")
              : texts.get("step.template.count", at + 1, found.size()));
    }
    current.set(found.isEmpty() ? -1 : found.get(at));
  }
}
