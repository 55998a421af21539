package dev.groundwork.ui.step;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Guide;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Verification;
import dev.groundwork.core.plan.Week;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Status.State;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.step.activity.ActivityViewModel;
import dev.groundwork.ui.step.picture.PictureViewModel;
import dev.groundwork.ui.step.template.TemplateViewModel;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// One step of the plan.
public final class StepViewModel {
  private static final BigDecimal HOURS = new BigDecimal(730);

  private final ProjectSession session;
  private final Step step;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final StepForm.Form form;
  private final TemplateViewModel template;
  private final PictureViewModel picture;
  private final ActivityViewModel activity;
  private final Subscription whileShown;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final ReadOnlyObjectWrapper<Optional<List<StackReview>>> changes =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param go leads elsewhere
  public StepViewModel(ProjectSession session, Step step, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.step = step;
    this.go = go;
    this.texts = texts;
    this.form = new StepForm(session, texts).of(session.situation().get(), step);
    this.template =
        new TemplateViewModel(
            new StepLook(session.situation().get(), step, texts).templates(), texts);
    this.picture = new PictureViewModel(session, step, texts);
    this.activity = new ActivityViewModel(session, step, ZoneId.systemDefault(), texts);
    this.shown = new ReadOnlyObjectWrapper<>(look());
    form.fields().forEach(field -> field.problem().subscribe(this::refresh));
    this.whileShown =
        Subscription.combine(
            picture.whileShown(),
            session.situation().subscribe(_ -> situationChanged()),
            session.meter().subscribe(this::refresh),
            session.run().subscribe(this::refresh),
            session.problem().subscribe(problem::set));
  }

  /// What changes while the step is looked at.
  ///
  /// @param makes what it makes, with prices
  /// @param usual how long AWS usually takes for it; may be empty
  /// @param missing what is still to be corrected or answered; may be empty
  /// @param review what the button says that leads on
  /// @param canReview whether it can be reviewed now
  /// @param editable whether options can be changed now
  public record Shown(
      State state,
      boolean exampled,
      List<Made> makes,
      String usual,
      String missing,
      String review,
      boolean canReview,
      boolean editable) {
    /// Keeps a copy of the list.
    public Shown {
      makes = List.copyOf(makes);
    }
  }

  /// A resource that the step makes.
  public record Made(String title, String type, String price) {}

  /// What ends when the screen is left.
  public Subscription whileShown() {
    return whileShown;
  }

  /// The step.
  public Step step() {
    return step;
  }

  /// Its resources and what needs what.
  public PictureViewModel picture() {
    return picture;
  }

  StepForm.Form form() {
    return form;
  }

  /// What changes while the step is looked at.
  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// What applying would do; empty until it was asked for.
  public ReadOnlyObjectProperty<Optional<List<StackReview>>> changes() {
    return changes.getReadOnlyProperty();
  }

  /// The events of the step's stacks.
  public ActivityViewModel activity() {
    return activity;
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Whether it applies stacks in this phase.
  public boolean hasStacks() {
    return !session.situation().get().stacksOf(step).isEmpty();
  }

  /// The templates of the step's stacks, as they are applied.
  public TemplateViewModel template() {
    return template;
  }

  /// The guide to follow.
  public Optional<Guide> guide() {
    return switch (step) {
      case Step.GuideStep it -> Optional.of(it.guide());
      case Step.TaskStep it -> it.guide();
      case Step.StackStep _ -> Optional.empty();
    };
  }

  /// The guide's text, with the commands filled in with what is known; empty without a guide.
  String guideText() {
    return guide()
        .map(it -> new Commands(session.situation().get(), texts).of(step, it))
        .orElse("");
  }

  /// Whether only the founder can say that it is done.
  public boolean tickable() {
    return switch (step) {
      case Step.GuideStep it -> it.verify().isEmpty();
      case Step.TaskStep _ -> true;
      case Step.StackStep _ -> false;
    };
  }

  /// What the program checks by itself, in a sentence; empty if it doesn't.
  public String verified() {
    return step instanceof Step.GuideStep guide
            && guide.verify().filter(Verification.CREDENTIALS::equals).isPresent()
        ? texts.get("step.verify.credentials")
        : "";
  }

  /// Says that the step is done, or that it isn't.
  public void tick(boolean done) {
    session.tick(step.id(), done);
  }

  /// Asks AWS what applying would do.
  public void lookAtChanges() {
    problem.set(Optional.empty());
    session.review(
        selection(),
        reviews -> changes.set(Optional.of(reviews)),
        why -> problem.set(Optional.of(why)));
  }

  /// What a month and an hour of what it makes costs, in a sentence.
  public String cost() {
    Situation now = session.situation().get();
    Money monthly = now.priceOf(now.madeBy(step));
    boolean whole =
        now.estimate().items().stream()
            .filter(it -> now.madeBy(step).contains(it.subject().stack()))
            .allMatch(it -> it.cost().isPresent());
    if (monthly.rounded().signum() == 0) {
      return texts.get(whole ? "step.cost.nothing" : "step.cost.unknown");
    }
    Money hourly = Money.usd(monthly.amount().divide(HOURS, 6, RoundingMode.HALF_UP));
    return texts.get(
        whole ? "step.cost" : "step.cost.incomplete",
        texts.amounts().cents(monthly),
        texts.amounts().fine(hourly));
  }

  /// What a day costs of what stands while the founder's turn lasts, in a sentence; empty if it
  /// isn't their turn, or nothing does.
  public String waiting() {
    Situation now = session.situation().get();
    Money runs = session.meter().get().map(it -> it.runRate().total()).orElse(Money.ZERO);
    boolean theirs = !hasStacks() && now.stateOf(step.id()) != State.DONE;
    return !theirs || runs.rounded().signum() <= 0
        ? ""
        : texts.get(
            now.rehearsal() ? "step.waiting.rehearsal" : "step.waiting",
            texts.amounts().daily(runs));
  }

  /// What stays of the data that a change parts from its stack.
  String stays(RedStop stop) {
    return session.data(texts).stays(stop);
  }

  /// What applying a review does to the price of its stack.
  String difference(StackReview review) {
    return session.costs().change(review, texts);
  }

  Removal removal() {
    return Removal.of(session.situation().get(), step);
  }

  /// Leads to what removing it would remove.
  public void remove() {
    go.accept(new Screen.Removal(step.id()));
  }

  List<InAws> inAws() {
    return InAws.of(session.situation().get(), step);
  }

  /// Whether nothing real is touched.
  public boolean rehearsal() {
    return session.situation().get().rehearsal();
  }

  /// Leads to the review of this step.
  public void review() {
    go.accept(new Screen.Review(selection()));
  }

  /// Leads to the review of the whole week.
  public void reviewWeek() {
    int number = week().number();
    go.accept(
        new Screen.Review(
            Selection.week(session.situation().get().plan(), number)
                .named(texts.get("selection.week", number))));
  }

  /// The week that the step is in.
  public Week week() {
    return session.situation().get().weeks().stream()
        .filter(it -> it.steps().contains(step))
        .findFirst()
        .orElseThrow();
  }

  /// Leads to the step before; stays at the first.
  public void back() {
    neighbour(-1).ifPresent(it -> go.accept(new Screen.OfStep(it.id())));
  }

  /// Leads to the step after; stays at the last.
  public void next() {
    neighbour(1).ifPresent(it -> go.accept(new Screen.OfStep(it.id())));
  }

  /// The step before (-1) or after (1).
  public Optional<Step> neighbour(int offset) {
    List<Step> steps = session.situation().get().steps();
    int index = steps.indexOf(step) + offset;
    return index < 0 || index >= steps.size() ? Optional.empty() : Optional.of(steps.get(index));
  }

  /// A stack as the plan has it.
  StackDefinition definition(String stack) {
    return session.situation().get().plan().stack(stack);
  }

  private Selection selection() {
    return Selection.step(session.situation().get().plan(), step.id());
  }

  private void situationChanged() {
    refresh();
    changes.set(Optional.empty());
    session
        .costs()
        .alternatives(
            form.form(),
            priced ->
                form.form()
                    .fields()
                    .forEach(
                        field ->
                            form.fields().stream()
                                .filter(it -> it.definition().id().equals(field.ref().toString()))
                                .forEach(
                                    it ->
                                        it.price(
                                            priced.of(field.ref()), priced.paid(field.ref())))));
  }

  private void refresh() {
    shown.set(look());
  }

  private Shown look() {
    boolean running = session.run().get().filter(run -> run.ending().get().open()).isPresent();
    List<String> wrong =
        form.fields().stream()
            .filter(it -> !it.problem().get().isEmpty())
            .map(it -> it.definition().label())
            .toList();
    Situation now = session.situation().get();
    return new StepLook(now, step, texts)
        .shown(wrong, running, session.costs().change(now.stacksOf(step)).difference());
  }
}
