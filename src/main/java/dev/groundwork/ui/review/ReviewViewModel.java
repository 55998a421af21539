package dev.groundwork.ui.review;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.ui.session.DataWords;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What applying a selection would do, and the founder's word that it may be done.
public final class ReviewViewModel {
  private final ProjectSession session;
  private final Selection selection;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<List<StackReview>>> reviews =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty typedName = new SimpleStringProperty("");
  private final BooleanProperty overLimitTaken = new SimpleBooleanProperty();

  /// @param go leads elsewhere
  public ReviewViewModel(
      ProjectSession session, Selection selection, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.selection = selection;
    this.go = go;
    this.texts = texts;
  }

  /// Asks AWS.
  public void load() {
    problem.set(Optional.empty());
    reviews.set(Optional.empty());
    session.review(
        selection, found -> reviews.set(Optional.of(found)), why -> problem.set(Optional.of(why)));
  }

  /// Of what is reviewed.
  public String title() {
    return texts.get("review.title", selection.title());
  }

  /// The stacks; empty while AWS is being asked.
  public ReadOnlyObjectProperty<Optional<List<StackReview>>> reviews() {
    return reviews.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// The project's name, as typed to confirm a red stop.
  public StringProperty typedName() {
    return typedName;
  }

  /// That nobody can say whether it stays within the limit, in a sentence; empty if one can.
  public String limitUnsure() {
    return OverLimit.unsure(situation().resolved(), change())
        .map(
            it ->
                texts.get(
                    "review.limit.unsure",
                    texts.amounts().dollars(it.limit()),
                    texts.amounts().cents(it.atLeast())))
        .orElse("");
  }

  /// That it leads over the limit, in a sentence; empty if it doesn't.
  public String overLimit() {
    return OverLimit.of(situation().resolved(), change())
        .map(
            it ->
                texts.get(
                    "review.limit",
                    texts.amounts().dollars(it.limit()),
                    texts.amounts().cents(it.then())))
        .orElse("");
  }

  private MonthlyChange change() {
    return session.costs().change(selection.stacks());
  }

  /// The founder's word that it may lead over the limit.
  public BooleanProperty overLimitTaken() {
    return overLimitTaken;
  }

  /// What is still to be answered or to be built before, in a sentence; empty if nothing is.
  public String missing() {
    String titles =
        situation().resolved().missing().stream()
            .filter(
                it ->
                    it.parameters().stream()
                        .anyMatch(ref -> selection.stacks().contains(ref.stack())))
            // The program finds its own address when it applies.
            .filter(it -> !it.name().equals(ProgramValue.OWN_ADDRESS.word()))
            .map(MissingAnswer::title)
            .collect(Collectors.joining(", "));
    return titles.isEmpty() ? unbuilt() : texts.get("review.missing", titles);
  }

  /// What has to be built first. It isn't known as long as AWS wasn't asked.
  private String unbuilt() {
    Set<String> there = new HashSet<>(situation().standing());
    there.addAll(selection.stacks());
    String titles =
        situation().resolved().stacks().stream()
            .filter(it -> selection.stacks().contains(it.id()))
            .flatMap(
                stack ->
                    stack.needs().stream()
                        .filter(it -> !there.contains(it) && !stack.definition().doesWithout(it)))
            .distinct()
            .map(it -> definition(it).title())
            .collect(Collectors.joining(", "));
    return titles.isEmpty() || situation().status().isEmpty()
        ? ""
        : texts.get("review.first", titles);
  }

  /// What needs the project's name typed.
  public Set<RedStop> redStops() {
    Set<RedStop> stops = new HashSet<>();
    reviews.get().ifPresent(all -> all.forEach(it -> stops.addAll(it.redStops())));
    return stops;
  }

  /// What the red stops come to: only what is kept nowhere is lost.
  public String redStopTitle() {
    DataWords data = session.data(texts);
    return texts.get(
        redStops().stream().anyMatch(data::loses) ? "data.title.lost" : "data.title.kept");
  }

  /// What stays of the data that a change parts from its stack.
  public String stays(RedStop stop) {
    return session.data(texts).stays(stop);
  }

  /// The loss in words, one line a resource.
  public String redStopText() {
    return redStops().stream().map(this::inWords).sorted().collect(Collectors.joining("\n"));
  }

  /// Whether the founder must type the name. A rehearsal is exempt: it holds nobody's data.
  public boolean mustConfirm() {
    return !redStops().isEmpty() && !situation().rehearsal();
  }

  /// The project's name.
  public String projectName() {
    return situation().project().name();
  }

  /// A stack as the plan has it.
  public StackDefinition definition(String stack) {
    return situation().plan().stack(stack);
  }

  /// What applying does to the price of a stack.
  public String price(StackReview review) {
    return session.costs().change(review, texts);
  }

  /// What the button says that applies.
  public String applyLabel() {
    MonthlyChange change = change();
    boolean priced = situation().priced(selection.stacks());
    boolean nothing = change.difference().amount().signum() == 0 && priced;
    return nothing && situation().standing().containsAll(selection.stacks())
        ? texts.get("review.apply.plain")
        : texts.get(
            "review.apply.priced", texts.amounts().changeMonthly(change.difference(), priced));
  }

  /// Whether it may be applied.
  public BooleanBinding ready() {
    return Bindings.createBooleanBinding(this::isReady, reviews, typedName, overLimitTaken);
  }

  /// Applies.
  public void apply() {
    if (isReady()) {
      session.apply(selection, redStops());
      go.accept(new Screen.Running());
    }
  }

  /// Back to the step.
  public void back() {
    go.accept(
        new Screen.OfStep(
            selection.steps().size() == 1
                ? selection.steps().getFirst().id()
                : situation().next().id()));
  }

  private boolean isReady() {
    boolean somethingToDo =
        reviews.get().stream()
            .flatMap(List::stream)
            .anyMatch(
                it -> it.kind() == StackReview.Kind.NEW || it.kind() == StackReview.Kind.CHANGED);
    boolean refused =
        reviews.get().stream()
            .flatMap(List::stream)
            .anyMatch(it -> it.kind() == StackReview.Kind.REFUSED);
    boolean confirmed = !mustConfirm() || typedName.get().strip().equals(projectName());
    boolean free = session.run().get().filter(it -> it.ending().get().open()).isEmpty();
    boolean paid = overLimit().isEmpty() || overLimitTaken.get();
    return somethingToDo && !refused && confirmed && paid && free && missing().isEmpty();
  }

  private String inWords(RedStop stop) {
    String what = texts.resource(definition(stop.stack()), stop.logicalId());
    String fate =
        switch (stop.kind()) {
          case REPLACED -> texts.get("review.red.replaced", what);
          case MAYBE_REPLACED -> texts.get("review.red.maybe", what);
          case DELETED -> texts.get("review.red.deleted", what);
        };
    return fate + " " + stays(stop);
  }

  private Situation situation() {
    return session.situation().get();
  }
}
