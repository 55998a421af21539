package dev.groundwork.ui.teardown;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Certificate.Fate;
import dev.groundwork.core.workspace.Leftover;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a teardown proved.
public final class ProofViewModel {
  private final Certificate certificate;
  private final Background background;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<String> saved = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param go leads elsewhere
  public ProofViewModel(
      Certificate certificate, Background background, Consumer<Screen> go, Texts texts) {
    this.certificate = certificate;
    this.background = background;
    this.go = go;
    this.texts = texts;
  }

  /// Something that was there before.
  ///
  /// @param id by which AWS knows it
  /// @param fate what became of it
  /// @param command of the AWS CLI that deletes it, if it is there and one is known
  /// @param console its page in AWS's console, likewise
  public record Line(
      String title,
      String detail,
      String id,
      Fate fate,
      String word,
      Optional<String> command,
      Optional<String> console) {}

  /// Whether everything that was to go is gone.
  public boolean complete() {
    return certificate.complete();
  }

  /// The headline.
  public String title() {
    List<Certificate.StackProof> kept =
        certificate.stacks().stream().filter(it -> it.fate() == Fate.KEPT).toList();
    String whole = kept.isEmpty() ? "proof.title.complete" : "proof.title.part";
    if (!kept.isEmpty() && certificate.onlyWatched()) {
      whole = "proof.title.watched";
    }
    return texts.get(
        certificate.complete() ? whole : "proof.title.incomplete", certificate.project());
  }

  /// Where and when.
  public String place() {
    String when =
        new DateTimeFormatterBuilder()
            .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .appendLiteral(' ')
            .appendZoneText(TextStyle.SHORT)
            .toFormatter(texts.locale())
            .withZone(ZoneId.systemDefault())
            .format(certificate.at());
    return texts.get(
        certificate.rehearsed() ? "proof.place.rehearsal" : "proof.place.account",
        certificate.account(),
        certificate.region(),
        when);
  }

  /// How many resources are gone, kept, and left.
  public String counts() {
    return texts.get("proof.counts", count(Fate.GONE), count(Fate.KEPT), left());
  }

  /// What is left first, each with what deletes it; then the stacks that are gone.
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Leftover left : Leftover.of(certificate)) {
      lines.add(line(left));
    }
    for (Certificate.StackProof stack : certificate.stacks()) {
      if (stack.fate() == Fate.GONE) {
        lines.add(gone(stack.name(), resources(stack), stack.stackId()));
      }
    }
    for (Certificate.SnapshotProof snapshot : certificate.snapshots()) {
      if (snapshot.fate() == Fate.GONE) {
        lines.add(
            gone(
                snapshot.id(),
                texts.get("proof.snapshot", snapshot.database(), snapshot.gigabytes()),
                snapshot.id()));
      }
    }
    return lines;
  }

  private Line line(Leftover left) {
    String cost =
        left.monthly()
            .map(it -> " " + texts.get("proof.monthly", texts.amounts().cents(it)))
            .orElse("");
    String why = texts.say(left.why()) + cost;
    return new Line(
        left.name(),
        left.first().map(it -> why + " " + texts.get("proof.first", texts.say(it))).orElse(why),
        left.id(),
        left.fate(),
        word(left.fate()),
        left.command(),
        left.console());
  }

  private Line gone(String title, String detail, String id) {
    return new Line(
        title, detail, id, Fate.GONE, word(Fate.GONE), Optional.empty(), Optional.empty());
  }

  /// What it has cost in all.
  public String spent() {
    return texts.get(
        certificate.rehearsed() ? "proof.spent.rehearsal" : "proof.spent.account",
        texts.amounts().fine(Money.usd(certificate.spent())));
  }

  /// What a month of what is left costs.
  public String after() {
    return texts.get("proof.after", texts.amounts().cents(Money.usd(certificate.runRateAfter())));
  }

  /// When AWS's bill can confirm it.
  public String bill() {
    String day = texts.date(certificate.billProof());
    return texts.get(certificate.rehearsed() ? "proof.bill.rehearsal" : "proof.bill.account", day);
  }

  /// The certificate as text, for the clipboard.
  public String text() {
    String lines =
        lines().stream()
            .map(
                it ->
                    it.word()
                        + "  "
                        + it.title()
                        + "  "
                        + it.detail()
                        + it.command().map(command -> "\n    " + command).orElse(""))
            .collect(Collectors.joining("\n"));
    return String.join("\n", title(), place(), counts(), lines, spent(), after(), bill(), "");
  }

  /// Writes the certificate into a folder, as JSON.
  public void save(Path folder) {
    Path file = folder.resolve("groundwork-certificate-" + certificate.project() + ".json");
    background.run(
        () -> {
          DurableFile.replace(file, Json.pretty(certificate));
          return file;
        },
        written -> saved.set(texts.get("proof.saved", written)),
        why -> problem.set(Optional.of(why)));
  }

  /// Where it was saved, in a sentence; empty until it was.
  public ReadOnlyObjectProperty<String> saved() {
    return saved.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Leads to the teardown again, for what is left.
  public void again() {
    go.accept(new Screen.Teardown());
  }

  /// Leads to the first screen.
  public void close() {
    go.accept(new Screen.Welcome());
  }

  private String word(Fate fate) {
    return switch (fate) {
      case GONE -> texts.get("proof.fate.gone");
      case KEPT -> texts.get("proof.fate.kept");
      case LEFT -> texts.get("proof.fate.left");
      case UNKNOWN -> texts.get("proof.fate.unknown");
    };
  }

  private String resources(Certificate.StackProof stack) {
    List<Certificate.ResourceProof> all =
        certificate.resources().stream().filter(it -> it.stack().equals(stack.stack())).toList();
    long gone = all.stream().filter(it -> it.fate() == Fate.GONE).count();
    return gone == all.size()
        ? texts.get("proof.resources", gone)
        : texts.get("proof.resources.part", gone, all.size());
  }

  private long count(Fate fate) {
    return certificate.resources().stream().filter(it -> it.fate() == fate).count();
  }

  private long left() {
    return count(Fate.LEFT) + count(Fate.UNKNOWN);
  }
}
