package dev.groundwork.ui.step;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.ui.run.TypicalTimes;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.step.StepViewModel.Made;
import dev.groundwork.ui.step.StepViewModel.Shown;
import dev.groundwork.ui.step.template.TemplateViewModel;
import dev.groundwork.ui.text.Durations;
import dev.groundwork.ui.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at a step in one situation: what it makes, costs and still needs. A pure function.
record StepLook(Situation now, Step step, Texts texts) {
  /// @param wrong labels of the fields that hold nothing usable
  /// @param running whether an operation is under way
  /// @param difference that it makes to what a month costs
  Shown shown(List<String> wrong, boolean running, Money difference) {
    String missing =
        wrong.isEmpty() ? missing() : texts.get("step.wrong", String.join(", ", wrong));
    return new Shown(
        now.stateOf(step.id()),
        now.exampled(step.id()),
        makes(),
        usual(),
        missing,
        reviewLabel(difference),
        missing.isEmpty() && !running && !stacks().isEmpty(),
        !running);
  }

  List<TemplateViewModel.Text> templates() {
    Map<String, List<ResolvedStack>> byText =
        stacks().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.definition().template().source().text(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<TemplateViewModel.Text> templates = new ArrayList<>();
    byText.forEach(
        (text, stacks) -> templates.add(new TemplateViewModel.Text(titles(stacks), text)));
    return templates;
  }

  private static String titles(List<ResolvedStack> stacks) {
    return stacks.stream().map(it -> it.definition().title()).collect(Collectors.joining(", "));
  }

  private List<ResolvedStack> stacks() {
    return now.stacksOf(step).stream().map(now.resolved()::stack).toList();
  }

  /// What costs most comes first. What an earlier step has made is not made again.
  private List<Made> makes() {
    Set<String> made = now.madeBy(step);
    return stacks().stream()
        .filter(it -> made.contains(it.id()))
        .flatMap(this::resources)
        .sorted(Comparator.comparing(this::price).reversed())
        .map(this::made)
        .toList();
  }

  private record InStack(ResolvedStack stack, ResolvedResource resource) {}

  private Stream<InStack> resources(ResolvedStack stack) {
    return stack.resolution().resources().stream().map(it -> new InStack(stack, it));
  }

  private Made made(InStack it) {
    String id = it.resource.logicalId();
    return new Made(texts.resource(it.stack.definition(), id), it.resource.type(), inWords(it));
  }

  private String inWords(InStack it) {
    boolean priced = now.priced(it.stack.id(), it.resource.logicalId());
    return !priced && price(it).rounded().signum() == 0
        ? texts.get("cost.line.unknown")
        : texts.amounts().cents(price(it), priced);
  }

  private Money price(InStack it) {
    return now.priceOf(it.stack.id(), it.resource.logicalId());
  }

  private String usual() {
    Duration longest =
        stacks().stream()
            .map(it -> TypicalTimes.CREATION.ofStack(it.resolution()))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return longest.isZero()
        ? ""
        : texts.get("step.makes.usual", new Durations(texts).about(longest));
  }

  private String missing() {
    Set<String> stacks = now.stacksOf(step);
    String titles =
        now.resolved().missing().stream()
            .filter(it -> it.parameters().stream().anyMatch(ref -> stacks.contains(ref.stack())))
            // The program finds its own address when it applies.
            .filter(it -> !it.name().equals(ProgramValue.OWN_ADDRESS.word()))
            .map(MissingAnswer::title)
            .collect(Collectors.joining(", "));
    return titles.isEmpty() ? "" : texts.get("step.missing", titles);
  }

  private String reviewLabel(Money difference) {
    boolean priced = now.priced(now.stacksOf(step));
    boolean nothing = difference.amount().signum() == 0 && priced;
    return nothing && now.standing().containsAll(now.stacksOf(step))
        ? texts.get("step.review.plain")
        : texts.get("step.review.priced", texts.amounts().changeMonthly(difference, priced));
  }
}
