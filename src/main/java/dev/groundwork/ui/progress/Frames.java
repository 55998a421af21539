package dev.groundwork.ui.progress;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.ui.progress.Frame.Bar;
import dev.groundwork.ui.progress.Frame.Look;
import dev.groundwork.ui.progress.Frame.Row;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.run.ResourceRow;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.RunRows;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.run.TimeLeft;
import dev.groundwork.ui.run.TypicalTimes;
import dev.groundwork.ui.text.Durations;
import dev.groundwork.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes frames of a run. A pure function of what the run holds.
final class Frames {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Plan plan;
  private final TimeLeft timeLeft;
  private final ZoneId zone;
  private final Texts texts;
  private final Durations durations;

  Frames(Plan plan, TimeLeft timeLeft, ZoneId zone, Texts texts) {
    this.plan = plan;
    this.timeLeft = timeLeft;
    this.zone = zone;
    this.texts = texts;
    this.durations = new Durations(texts);
  }

  Frame of(Run run) {
    RunRows rows = run.rows();
    Instant now = run.now();
    Optional<Duration> left = timeLeft.of(run);
    Instant begun = rows.begun().orElse(now);
    TimeScale scale = TimeScale.around(begun, now.plus(left.orElse(Duration.ofSeconds(5))));
    boolean ended = !run.ending().get().open();
    RunRows.Count count = rows.count();
    return new Frame(
        title(run),
        subtitle(run),
        texts.get(
            teardown(run) ? "progress.count.gone" : "progress.count.ready",
            count.done() - rows.kept(),
            count.all(),
            rows.kept()),
        count.share(),
        ended ? "" : left.map(it -> texts.get("progress.left", durations.about(it))).orElse(""),
        ended ? "" : texts.get("progress.working", rows.working()),
        rows.waiting().map(Problem::title).map(texts::say).orElse(""),
        ended,
        rows.begun().isPresent() ? ticks(scale) : List.of(),
        rows(run, scale, now));
  }

  private static boolean teardown(Run run) {
    return run.kind() == Operation.Kind.TEARDOWN;
  }

  private String title(Run run) {
    return switch (run.ending().get()) {
      case Ending.Open _ ->
          texts.get(
              teardown(run) ? "progress.title.teardown" : "progress.title.apply", run.title());
      case Ending.Applied it ->
          texts.get(
              it.outcome().reached() ? "progress.title.applied" : "progress.title.failed",
              run.title());
      case Ending.TornDown _ -> texts.get("progress.title.gone", run.title());
      case Ending.Broken _ -> texts.get("progress.title.broken", run.title());
      case Ending.Stopped _ -> texts.get("progress.title.stopped", run.title());
    };
  }

  private String subtitle(Run run) {
    return switch (run.ending().get()) {
      case Ending.Open _ -> texts.get("progress.subtitle.open");
      case Ending.Applied it ->
          texts.get(
              it.outcome().reached() ? "progress.subtitle.applied" : "progress.subtitle.failed");
      case Ending.TornDown _ -> texts.get("progress.subtitle.gone");
      case Ending.Broken _ -> texts.get("progress.subtitle.broken");
      case Ending.Stopped _ -> texts.get("progress.subtitle.stopped", run.rows().working());
    };
  }

  private List<Frame.Tick> ticks(TimeScale scale) {
    boolean coarse = Duration.between(scale.from(), scale.to()).toMinutes() >= 4;
    DateTimeFormatter format = coarse ? MINUTES : SECONDS;
    return scale.ticks().stream()
        .map(it -> new Frame.Tick(scale.at(it), format.format(it.atZone(zone))))
        .toList();
  }

  private List<Row> rows(Run run, TimeScale scale, Instant now) {
    List<Supplier<Row>> rows = new ArrayList<>();
    Moment moment = new Moment(scale, now, TypicalTimes.to(run.kind()), !run.ending().get().open());
    for (StackRows stack : run.rows().stacks()) {
      Row head = head(stack, scale, now, run);
      rows.add(() -> head);
      if (unfolded(stack)) {
        StackDefinition definition = plan.stack(stack.stack());
        stack.resources().forEach(it -> rows.add(() -> row(definition, it, moment)));
      }
    }
    return new Rows(rows);
  }

  /// What is under way or has failed shows its resources; the rest would push it out of sight.
  private static boolean unfolded(StackRows stack) {
    return stack.working() || stack.outcome().filter(it -> !it.reached()).isPresent();
  }

  private Row head(StackRows stack, TimeScale scale, Instant now, Run run) {
    Look look =
        stack.outcome().map(Frames::look).orElse(stack.working() ? Look.WORKING : Look.WAITING);
    Optional<Bar> bar =
        stack
            .begun()
            .map(
                from -> {
                  double to = scale.at(stack.ended().orElse(now));
                  return new Bar(scale.at(from), to, to);
                });
    String note =
        run.ending().get().reached() && stack.outcome().isEmpty()
            ? texts.get("progress.stack.stays")
            : note(stack, now);
    return new Row(stack.title(), true, look, bar, note, spoken(stack.title(), note));
  }

  private String note(StackRows stack, Instant now) {
    if (stack.outcome().isEmpty()) {
      return stack
          .begun()
          .map(from -> durations.exact(Duration.between(from, stack.ended().orElse(now))))
          .orElse(texts.get("progress.row.waits"));
    }
    String word = word(stack.outcome().get());
    return stack
        .begun()
        .map(from -> durations.exact(Duration.between(from, stack.ended().orElse(now))))
        .map(took -> texts.get("progress.stack.took", word, took))
        .orElse(word);
  }

  private static Look look(StackOutcome outcome) {
    return switch (outcome) {
      case StackOutcome.Applied _, StackOutcome.Unchanged _ -> Look.READY;
      case StackOutcome.Deleted _ -> Look.GONE;
      case StackOutcome.RolledBack _, StackOutcome.Failed _ -> Look.FAILED;
      case StackOutcome.Declined _, StackOutcome.Blocked _ -> Look.WAITING;
    };
  }

  private String word(StackOutcome outcome) {
    return switch (outcome) {
      case StackOutcome.Applied _ -> texts.get("progress.stack.ready");
      case StackOutcome.Unchanged _ -> texts.get("progress.stack.unchanged");
      case StackOutcome.Deleted _ -> texts.get("progress.stack.gone");
      case StackOutcome.RolledBack _ -> texts.get("progress.stack.rolledBack");
      case StackOutcome.Failed _ -> texts.get("progress.stack.failed");
      case StackOutcome.Declined _ -> texts.get("progress.stack.declined");
      case StackOutcome.Blocked _ -> texts.get("progress.stack.blocked");
    };
  }

  /// What all rows of a frame share.
  ///
  /// @param ended whether nothing more comes
  private record Moment(TimeScale scale, Instant now, TypicalTimes times, boolean ended) {}

  private Row row(StackDefinition stack, ResourceRow resource, Moment moment) {
    String title = texts.resource(stack, resource.logicalId());
    Optional<Bar> bar = resource.begun().map(from -> bar(resource, from, moment));
    String note = note(resource, moment);
    Look look =
        switch (resource.state()) {
          case WAITING -> Look.WAITING;
          case WORKING -> Look.WORKING;
          case READY -> Look.READY;
          case KEPT -> Look.READY;
          case GONE -> Look.GONE;
          case FAILED -> Look.FAILED;
        };
    return new Row(title, false, look, bar, note, spoken(title, note));
  }

  private static Bar bar(ResourceRow resource, Instant from, Moment moment) {
    double to = moment.scale().at(resource.ended().orElse(moment.now()));
    boolean guess = resource.ended().isEmpty();
    Instant usual = from.plus(moment.times().of(resource.type()));
    double expected = guess ? moment.scale().at(usual) : to;
    return new Bar(moment.scale().at(from), to, Math.max(to, expected));
  }

  private String note(ResourceRow resource, Moment moment) {
    Instant now = moment.now();
    Duration took = Duration.between(resource.begun().orElse(now), resource.ended().orElse(now));
    return switch (resource.state()) {
      case WAITING -> texts.get(moment.ended() ? "progress.stack.blocked" : "progress.row.waits");
      case WORKING -> durations.exact(took);
      case READY -> texts.get("progress.row.ready", durations.exact(took));
      case GONE -> texts.get("progress.row.gone", durations.exact(took));
      case KEPT -> texts.get("progress.row.kept");
      case FAILED -> texts.get("progress.row.failed");
    };
  }

  private String spoken(String title, String note) {
    return note.isEmpty() ? title : texts.get("progress.row.spoken", title, note);
  }
}
