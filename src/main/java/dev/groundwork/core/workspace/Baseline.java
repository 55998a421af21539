package dev.groundwork.core.workspace;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the account spent on other things when AWS first told a bill: all that our meter hadn't
/// counted by then. It is taken to go on at that rate. Kept in a file, taken once.
///
/// @param at when it was taken, in AWS's time
/// @param others what others had spent in that month by then
record Baseline(Instant at, Money others) {
  private static final int FORMAT = 1;
  private static final int DECIMALS = 10;
  private static final Duration DAY = Duration.ofDays(1);

  /// The one of the file; taken now if there is none yet and AWS bills anything.
  ///
  /// @param billed by AWS this month
  /// @param metered by us for the same time
  static Optional<Baseline> of(Path file, Money billed, Money metered, Instant now) {
    if (Files.exists(file)) {
      return Optional.of(read(file));
    }
    // AWS tells nothing at all in a budget's first hours.
    if (billed.amount().signum() <= 0) {
      return Optional.empty();
    }
    Money others = billed.minus(metered);
    Baseline taken = new Baseline(now, others.amount().signum() > 0 ? others : Money.ZERO);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("at", now.toString());
    fields.put("others", taken.others.amount().toPlainString());
    DurableFile.replace(file, Json.pretty(fields));
    return Optional.of(taken);
  }

  private static Baseline read(Path file) {
    MappingReader reader =
        MappingReader.of(
            "a baseline", Documents.json(file.getFileName().toString(), DurableFile.text(file)));
    reader.integer("format");
    Baseline baseline = new Baseline(reader.instant("at"), Money.usd(reader.decimal("others")));
    reader.done();
    return baseline;
  }

  /// What of it falls into the month until now.
  Money until(Instant now) {
    BigDecimal share = hours(now).divide(hours(at), DECIMALS, RoundingMode.HALF_UP);
    return others.times(share);
  }

  /// How much of its month an instant has behind it; a day at least, since AWS bills late.
  private static BigDecimal hours(Instant at) {
    Duration gone = Duration.between(monthBegan(at), at);
    return BigDecimal.valueOf((gone.compareTo(DAY) < 0 ? DAY : gone).toMinutes());
  }

  /// AWS's months are those of UTC.
  static Instant monthBegan(Instant now) {
    OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
    return utc.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
