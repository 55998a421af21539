package dev.groundwork.core.price;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Resources;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Prices by region. A region's list is read when it is first asked for. Safe for many threads.
public final class PriceBook {
  /// The regions whose prices ship with the program.
  public static final List<String> REGIONS =
      List.of(
          "us-east-1",
          "us-east-2",
          "us-west-2",
          "eu-west-1",
          "eu-central-1",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2");

  private final Function<String, Optional<PriceList>> lists;
  private final Optional<Path> refreshes;
  private final Map<String, Optional<PriceList>> read = new ConcurrentHashMap<>();

  PriceBook(Function<String, Optional<PriceList>> lists) {
    this(lists, Optional.empty());
  }

  private PriceBook(Function<String, Optional<PriceList>> lists, Optional<Path> refreshes) {
    this.lists = lists;
    this.refreshes = refreshes;
  }

  /// The prices that ship with the program.
  public static PriceBook bundled() {
    return new PriceBook(PriceBook::shipped);
  }

  /// The prices that ship with the program, and in their place what was refreshed since. A
  /// refreshed list that can't be read, or that is older than what ships, counts for nothing.
  ///
  /// @param folder where [PriceRefresh] keeps its lists
  public static PriceBook refreshable(Path folder) {
    return new PriceBook(
        region ->
            shipped(region)
                .map(
                    list ->
                        refreshed(folder.resolve(region + ".json"))
                            .filter(it -> it.region().equals(region))
                            .filter(it -> !it.asOf().isBefore(list.asOf()))
                            .map(list::overlaidBy)
                            .orElse(list)),
        Optional.of(folder));
  }

  /// Whether there may be other prices than those that ship with the program.
  public boolean refreshed() {
    return refreshes.filter(Files::isDirectory).isPresent();
  }

  /// A list that was refreshed; empty if there is none that can be read.
  static Optional<PriceList> refreshed(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(PriceListReader.read(file.toString(), DurableFile.text(file)))
          : Optional.empty();
    } catch (InvalidDocument | UncheckedIOException damaged) {
      return Optional.empty();
    }
  }

  /// Reads a region's list again when it is next asked for.
  void forget(String region) {
    read.remove(region);
  }

  /// The price of a key, such as `alb.hour`, in a region. A service without a region, and a price
  /// that is the same everywhere, is found in every region that has a list.
  public Price price(String region, String key) {
    Optional<PriceList> list = list(region);
    if (list.isEmpty()) {
      return new Price.Missing("no prices are known for " + region);
    }
    return list.get()
        .get(key)
        .or(() -> elsewhere(PriceList.GLOBAL, key))
        .or(() -> elsewhere(PriceList.ALL, key))
        .orElseGet(() -> new Price.Missing("no price is known for " + key + " in " + region));
  }

  /// When the prices of a region were last compared with AWS's list; empty for a region without
  /// prices. Each price has its own sources and day besides.
  public Optional<LocalDate> asOf(String region) {
    return list(region).map(PriceList::asOf);
  }

  /// The keys that a region's own list has a price for.
  Set<String> keys(String region) {
    return list(region).map(it -> it.prices().keySet()).orElse(Set.of());
  }

  private Optional<Price> elsewhere(String region, String key) {
    return list(region).flatMap(list -> list.get(key));
  }

  private Optional<PriceList> list(String region) {
    return read.computeIfAbsent(region, lists);
  }

  /// The list of a region that ships with the program.
  static Optional<PriceList> shipped(String region) {
    String file = "prices/" + region + ".json";
    boolean ours =
        REGIONS.contains(region) || region.equals(PriceList.GLOBAL) || region.equals(PriceList.ALL);
    return ours ? Optional.of(PriceListReader.read(file, Resources.text(file))) : Optional.empty();
  }
}
