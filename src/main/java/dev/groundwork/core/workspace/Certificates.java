package dev.groundwork.core.workspace;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.project.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes certificates.
final class Certificates {
  /// AWS's bill lags behind: a day, at times two.
  private static final int BILL_LAG_DAYS = 2;

  private Certificates() {}

  /// Writes a certificate of a teardown into the project's local part and returns it.
  static Certificate of(Workspace workspace, Teardown.Proof proof) {
    Instant now = workspace.clock().instant();
    Project project = workspace.project();
    MeterReading meter = workspace.meter();
    Certificate certificate =
        new Certificate(
            project.name(),
            project.id(),
            workspace.identity().account(),
            project.region(),
            now,
            proof.complete(),
            workspace.rehearsal(),
            proof.stacks(),
            proof.resources(),
            proof.snapshots(),
            Retained.of(meter),
            meter.spent().total().exact(),
            meter.runRate().total().exact(),
            LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(BILL_LAG_DAYS));
    String stamp =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC).format(now);
    DurableFile.replace(
        workspace.folder().targetFile("certificate-" + stamp + ".json"), Json.pretty(certificate));
    return certificate;
  }
}
