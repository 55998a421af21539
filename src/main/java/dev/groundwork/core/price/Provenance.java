package dev.groundwork.core.price;

import java.time.LocalDate;

/// Where a price was read.
///
/// @param asOf the newest day that one of its sources speaks of
/// @param source in words
public record Provenance(LocalDate asOf, Confidence confidence, String source) {}
