package dev.groundwork.core.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the price book says to a key in a region. A price that isn't there is unknown, never zero.
public sealed interface Price {
  /// A price in dollars.
  ///
  /// @param usd for one unit, in the first tier that is paid
  /// @param unit of what, in the price list's words: "vCPU-hour", "GB-month"
  /// @param tiers if the price falls with volume, from the first unit on; otherwise empty
  /// @param asOf the newest day that one of its sources speaks of
  /// @param confidence how well it is founded
  /// @param source in words
  /// @param note what else is to be said
  record Known(
      BigDecimal usd,
      String unit,
      List<Tier> tiers,
      LocalDate asOf,
      Confidence confidence,
      String source,
      Optional<String> note)
      implements Price {
    public Known {
      tiers = List.copyOf(tiers);
    }

    /// Where it was read.
    public Provenance provenance() {
      return new Provenance(asOf, confidence, source);
    }
  }

  /// A step of a price that falls with volume.
  ///
  /// @param upTo where it ends, in units from the first on; empty for the last step
  /// @param usd for each unit within the step
  record Tier(Optional<BigDecimal> upTo, BigDecimal usd) {}

  /// No price is known.
  ///
  /// @param reason one sentence in plain words
  record Missing(String reason) implements Price {}
}
