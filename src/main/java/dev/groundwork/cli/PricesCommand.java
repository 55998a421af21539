package dev.groundwork.cli;

import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.price.PricesRefused;
import dev.groundwork.core.project.Target;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `groundwork prices`: of which day the prices are, and newer ones from AWS.
@Command(name = "prices", description = "Show of which day prices are, and refresh them.")
final class PricesCommand extends FolderCommand {
  private final InstantSource today;

  @Option(
      names = "--refresh",
      paramLabel = "REGION",
      description =
          "Read a region's prices from AWS's public price list, and with the account's credentials"
              + " those of EC2, which stand in no file that can be read.")
  private List<String> refresh = List.of();

  @Mixin private TargetOptions account = new TargetOptions();

  /// @param today tells whether a price list can be of its day
  PricesCommand(CliPorts ports, InstantSource today) {
    super(ports);
    this.today = today;
  }

  @Override
  public Integer call() {
    for (String region : refresh) {
      if (!PriceBook.REGIONS.contains(region)) {
        throw Refusal.usage(Sentences.unknown("No prices are kept for", region, PriceBook.REGIONS));
      }
    }
    Target.Account target = account.target(ports());
    PriceRefresh.Access access = new PriceRefresh.Access(target.profile(), target.endpoint());
    refresh.forEach(region -> refresh(region, access));
    Table table = new Table("  ");
    for (String region : PriceBook.REGIONS) {
      ports()
          .workspace()
          .prices()
          .asOf(region)
          .ifPresent(day -> table.row(region, "prices of " + day));
    }
    table.print(out());
    return ExitStatus.DONE;
  }

  private void refresh(String region, PriceRefresh.Access access) {
    try {
      PriceRefresh.Refreshed done = ports().refresh().refresh(region, today.instant(), access);
      out()
          .println(
              region
                  + ": "
                  + Sentences.count(done.read(), "price")
                  + " read, "
                  + done.changed()
                  + " of them new. The others stay as they were.");
      done.refusal()
          .ifPresentOrElse(
              problem ->
                  out()
                      .println(
                          "EC2 was not asked for its prices: "
                              + Sentences.ended(problem.title().english())
                              + " Of what only EC2's price list has, these stay as they were: "
                              + String.join(", ", done.stayed())
                              + "."),
              () -> tellWhatAwsHasNot(done.stayed()));
    } catch (PricesRefused refused) {
      throw Refusal.failed("The prices stay as they are: " + refused.getMessage() + ".");
    }
  }

  private void tellWhatAwsHasNot(List<String> stayed) {
    if (!stayed.isEmpty()) {
      out().println("AWS told no price for " + String.join(", ", stayed) + ": they stay.");
    }
  }
}
