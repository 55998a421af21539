package dev.groundwork.ui.settings;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.price.OfferFiles;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.price.PriceFiles;
import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.ui.async.DirectBackground;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesViewModelTest {
  private final List<PriceRefresh.Access> asked = new ArrayList<>();
  private PriceRefresh.Access access = PriceRefresh.Access.ENVIRONMENT;

  @TempDir Path folder;

  @Test
  void saysWhatWasReadAndWhatStaysWithoutCredentials() {
    PricesViewModel model = model((offer, _) -> PriceFiles.newer(offer));
    model.region("eu-central-1");
    assertThat(model.state().get()).isEqualTo("eu-central-1: AWS’s list of September 25, 2026.");

    model.refresh();

    assertThat(model.result().get())
        .startsWith("1 price read, 1 new. EC2 was not asked: ")
        .contains("These stay as they were: ebs.gp2.gb_month, ")
        .contains("nat.hour")
        .doesNotContain("alb.hour");
    assertThat(model.state().get()).isEqualTo("eu-central-1: AWS’s list of November 21, 2026.");
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void everythingStaysWhereAwsIsNotReached() {
    PricesViewModel model =
        model(
            (offer, _) -> {
              throw new IOException("no file of " + offer);
            });

    model.refresh();

    assertThat(model.result().get())
        .startsWith("The prices stay as they are: the price file of ")
        .endsWith("could not be read to its end.");
    model.region("us-west-2");
    assertThat(model.result().get()).isEmpty();
  }

  @Test
  void asksWithTheProfileOfTheOpenProject() {
    access = new PriceRefresh.Access(Optional.of("ada"), Optional.empty());

    model((offer, _) -> PriceFiles.newer(offer)).refresh();

    assertThat(asked).containsExactly(access);
  }

  private PricesViewModel model(OfferFiles files) {
    PriceBook book = PriceBook.refreshable(folder);
    PriceRefresh refresh =
        new PriceRefresh(
            files,
            (profile, endpoint) -> {
              asked.add(new PriceRefresh.Access(profile, endpoint));
              throw new AwsException(
                  Problem.of("aws.noCredentials", "NoCredentials", "none"), null);
            },
            book,
            folder);
    return new PricesViewModel(
        refresh,
        book,
        new DirectBackground(),
        () -> Instant.parse("2026-11-21T12:00:00Z"),
        () -> access,
        TEXTS);
  }
}
