package dev.groundwork.cli;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Leftover;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A certificate, for people and as JSON.
final class CertificateWords {
  /// In the time of this computer, with its zone; the JSON has it in UTC.
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

  private CertificateWords() {}

  static void print(Certificate certificate, PrintWriter out) {
    out.println();
    out.println(
        "Teardown certificate of "
            + certificate.project()
            + (certificate.rehearsed() ? " (a rehearsal)" : "")
            + ", "
            + AT.format(certificate.at().atZone(ZoneId.systemDefault())));
    Table table = new Table("  ");
    certificate.stacks().forEach(it -> table.row("stack", it.name(), word(it.fate())));
    certificate.snapshots().forEach(it -> table.row("snapshot", it.id(), word(it.fate())));
    table.print(out);
    List<Leftover> left = Leftover.of(certificate);
    if (!left.isEmpty()) {
      out.println("  What is still there, why, and how to delete it:");
      left.forEach(it -> print(it, out));
    }
    long gone =
        certificate.resources().stream().filter(it -> it.fate() == Certificate.Fate.GONE).count();
    out.println("  " + gone + " of " + certificate.resources().size() + " resources are gone.");
    out.println(
        certificate.rehearsed()
            ? "  It would have cost " + Dollars.fine(Money.usd(certificate.spent())) + "."
            : "  It has cost "
                + Dollars.fine(Money.usd(certificate.spent()))
                + " by our ledger; AWS's bill can confirm it from "
                + certificate.billProof()
                + ".");
    out.println(
        "  What stays costs " + Dollars.of(Money.usd(certificate.runRateAfter())) + " a month.");
  }

  private static void print(Leftover left, PrintWriter out) {
    out.println("    " + left.id() + " (" + left.type() + "): " + left.why().english());
    left.monthly().ifPresent(it -> out.println("      " + Dollars.of(it) + " a month"));
    left.first().ifPresent(it -> out.println("      First: " + it.english()));
    left.command().ifPresent(it -> out.println("      " + it));
    left.console().ifPresent(it -> out.println("      " + it));
  }

  static Map<String, Object> fields(Leftover left) {
    Map<String, Object> fields =
        ProgressJson.fields(
            "name", left.name(),
            "id", left.id(),
            "type", left.type(),
            "why", left.why().english());
    left.monthly().ifPresent(it -> fields.put("monthly", it.exact()));
    left.first().ifPresent(it -> fields.put("first", it.english()));
    left.command().ifPresent(it -> fields.put("command", it));
    left.console().ifPresent(it -> fields.put("console", it));
    return fields;
  }

  private static String word(Certificate.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> fields(Certificate certificate) {
    Map<String, Object> fields =
        ProgressJson.fields(
            "project", certificate.project(),
            "id", certificate.id(),
            "account", certificate.account(),
            "region", certificate.region(),
            "at", certificate.at().toString(),
            "complete", certificate.complete(),
            "rehearsed", certificate.rehearsed());
    fields.put("stacks", certificate.stacks().stream().map(CertificateWords::stack).toList());
    fields.put(
        "resources", certificate.resources().stream().map(CertificateWords::resource).toList());
    fields.put(
        "snapshots", certificate.snapshots().stream().map(CertificateWords::snapshot).toList());
    fields.put(
        "leftovers", Leftover.of(certificate).stream().map(CertificateWords::fields).toList());
    fields.put("spent", certificate.spent());
    fields.put("runRateAfter", certificate.runRateAfter());
    fields.put("billProof", certificate.billProof().toString());
    return fields;
  }

  private static Map<String, Object> stack(Certificate.StackProof stack) {
    Map<String, Object> fields =
        ProgressJson.fields(
            "stack", stack.stack(),
            "name", stack.name(),
            "stackId", stack.stackId(),
            "fate", word(stack.fate()));
    stack.problem().ifPresent(it -> fields.put("problem", it.english()));
    return fields;
  }

  private static Map<String, Object> resource(Certificate.ResourceProof resource) {
    Map<String, Object> fields =
        ProgressJson.fields(
            "stack", resource.stack(),
            "logicalId", resource.logicalId(),
            "type", resource.type(),
            "fate", word(resource.fate()));
    resource.physicalId().ifPresent(it -> fields.put("physicalId", it));
    return fields;
  }

  private static Map<String, Object> snapshot(Certificate.SnapshotProof snapshot) {
    return ProgressJson.fields(
        "id", snapshot.id(),
        "database", snapshot.database(),
        "gigabytes", snapshot.gigabytes(),
        "fate", word(snapshot.fate()));
  }
}
