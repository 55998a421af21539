package dev.groundwork.core.price;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Brings a region's prices up to AWS's price list: by bulk files, which need no credentials, and
/// what stands in none that can be read by the query API, if there are credentials. All or nothing:
/// if anything is broken, huge, stale or says something that can't be believed, every price stays
/// as it was.
public final class PriceRefresh {
  private final OfferFiles files;
  private final ProductQueries queries;
  private final PriceBook book;
  private final Path folder;

  /// @param book what is known; it takes what is refreshed
  /// @param folder where refreshed lists are kept, the one that the book looks into
  public PriceRefresh(OfferFiles files, ProductQueries queries, PriceBook book, Path folder) {
    this.files = files;
    this.queries = queries;
    this.book = book;
    this.folder = folder;
  }

  /// Whose credentials are used.
  ///
  /// @param profile of `~/.aws`; without one the environment decides
  /// @param endpoint where the query API is asked in place of AWS
  public record Access(Optional<String> profile, Optional<URI> endpoint) {
    /// Those of the environment.
    public static final Access ENVIRONMENT = new Access(Optional.empty(), Optional.empty());
  }

  /// What became of it.
  ///
  /// @param read how many prices were read
  /// @param changed how many of them are new or different
  /// @param asOf the day of the oldest file or answer
  /// @param stayed the keys that only the query API tells and that stayed as they were, sorted
  /// @param refusal why they weren't asked for; empty where AWS has no such product there
  public record Refreshed(
      int read, int changed, LocalDate asOf, List<String> stayed, Optional<Problem> refusal) {
    /// Keeps a copy of the list.
    public Refreshed {
      stayed = List.copyOf(stayed);
    }
  }

  /// Reads the price list of a region. Blocks; may be interrupted between files.
  ///
  /// @param now in real time
  /// @throws PricesRefused with one sentence, if anything can't be believed, or no file be reached
  public Refreshed refresh(String region, Instant now, Access access) {
    if (book.asOf(region).isEmpty()) {
      throw new PricesRefused("no prices are kept for " + region);
    }
    OfferRow.Rows rows = OfferRow.bundled();
    NewPrices found = new NewPrices(book, region, now);
    Map<String, List<OfferRow>> offers =
        rows.files().stream()
            .collect(Collectors.groupingBy(OfferRow::offer, TreeMap::new, Collectors.toList()));
    offers.forEach(
        (offer, its) -> found.take(offer, read(offer, its, region), "AWS Price List bulk file"));
    Set<String> known = new HashSet<>(book.keys(NewPrices.HOME));
    known.addAll(book.keys(region));
    Optional<Problem> refusal = ask(rows.queries(), region, known, access, found);
    List<String> stayed =
        rows.queries().stream()
            .flatMap(it -> it.keys(known))
            .filter(it -> !found.has(it))
            .sorted()
            .toList();
    if (found.read() == 0) {
      throw new PricesRefused("AWS's price files hold none of the prices that are asked for");
    }
    Path file = folder.resolve(region + ".json");
    String text = found.file(PriceBook.refreshed(file));
    PriceListReader.read(region + ".json", text);
    DurableFile.replace(file, text);
    book.forget(region);
    return new Refreshed(found.read(), found.changed(), found.asOf(), stayed, refusal);
  }

  private OfferReader.Offer read(String offer, List<OfferRow> rows, String region) {
    try (InputStream file = files.open(offer, region)) {
      return OfferReader.read(offer, region, rows, file);
    } catch (IOException | UncheckedIOException e) {
      throw new PricesRefused("the price file of " + offer + " could not be read to its end");
    }
  }

  /// Asks until AWS refuses.
  ///
  /// @return why it did
  private Optional<Problem> ask(
      List<OfferRow> rows, String region, Set<String> known, Access access, NewPrices found) {
    try (ProductQueries.Query query = queries.open(access.profile, access.endpoint)) {
      for (OfferRow row : rows) {
        for (Map<String, String> question : row.questions(region, known)) {
          OfferReader answer = OfferReader.ofAnswers(row.offer(), region, List.of(row));
          query.products(row.offer(), question, answer::take);
          answer.found().ifPresent(it -> found.take(row.offer(), it, "AWS Price List Query API"));
        }
      }
      return Optional.empty();
    } catch (AwsException refused) {
      return Optional.of(refused.problem());
    }
  }
}
