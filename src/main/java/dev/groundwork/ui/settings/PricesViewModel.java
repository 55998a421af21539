package dev.groundwork.ui.settings;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.price.PricesRefused;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Of which day a region's prices are, and newer ones from AWS.
public final class PricesViewModel {
  private final PriceRefresh refresh;
  private final PriceBook prices;
  private final Background background;
  private final InstantSource now;
  private final Supplier<PriceRefresh.Access> access;
  private final Texts texts;
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private String region;

  /// @param now in real time
  /// @param access whose credentials are used: the open project's
  public PricesViewModel(
      PriceRefresh refresh,
      PriceBook prices,
      Background background,
      InstantSource now,
      Supplier<PriceRefresh.Access> access,
      Texts texts) {
    this.refresh = refresh;
    this.prices = prices;
    this.background = background;
    this.now = now;
    this.access = access;
    this.texts = texts;
    this.region = regions().getFirst();
    look();
  }

  /// The regions that have prices.
  public List<String> regions() {
    return PriceBook.REGIONS;
  }

  /// The region that is looked at.
  public String region() {
    return region;
  }

  /// Looks at another region.
  public void region(String wanted) {
    region = wanted;
    result.set("");
    look();
  }

  /// Of which day its prices are, in a sentence.
  public ReadOnlyStringProperty state() {
    return state.getReadOnlyProperty();
  }

  /// What became of the refresh, in sentences; empty before.
  public ReadOnlyStringProperty result() {
    return result.getReadOnlyProperty();
  }

  /// Whether AWS is being asked.
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Reads AWS's price list for the region; with credentials, if there are some, also what only
  /// EC2's has.
  public void refresh() {
    busy.set(true);
    result.set(texts.get("settings.prices.asking"));
    String wanted = region;
    PriceRefresh.Access whose = access.get();
    background.run(() -> outcome(wanted, whose), this::told, this::failed);
  }

  private String outcome(String wanted, PriceRefresh.Access whose) {
    try {
      return words(refresh.refresh(wanted, now.instant(), whose));
    } catch (PricesRefused refused) {
      return texts.get("settings.prices.refused", String.valueOf(refused.getMessage()));
    }
  }

  private String words(PriceRefresh.Refreshed done) {
    String read = texts.get("settings.prices.read", done.read(), done.changed());
    String stayed = String.join(", ", done.stayed());
    return done.refusal()
        .map(it -> read + " " + texts.get("settings.prices.unasked", texts.say(it.title()), stayed))
        .orElseGet(
            () ->
                stayed.isEmpty() ? read : read + " " + texts.get("settings.prices.untold", stayed));
  }

  private void told(String words) {
    busy.set(false);
    result.set(words);
    look();
  }

  private void failed(Problem why) {
    told(texts.say(why.title()));
  }

  private void look() {
    state.set(
        prices
            .asOf(region)
            .map(day -> texts.get("settings.prices.state", region, texts.date(day)))
            .orElse(""));
  }
}
