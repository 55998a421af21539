package dev.groundwork.app;

import dev.groundwork.aws.BulkPriceFiles;
import dev.groundwork.aws.CheckIp;
import dev.groundwork.aws.PriceListQueries;
import dev.groundwork.aws.Profiles;
import dev.groundwork.cli.Cli;
import dev.groundwork.cli.CliPorts;
import dev.groundwork.cli.ProfileList;
import dev.groundwork.cli.Terminal;
import dev.groundwork.core.plan.OwnPlans;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.rehearsal.RehearsalOptions;
import dev.groundwork.ui.NoDisplay;
import dev.groundwork.ui.UiPorts;
import dev.groundwork.ui.WindowLauncher;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Puts the rooms together: what each needs from outside is made here, once.
final class Wiring implements AutoCloseable {
  /// Closes the window after its first frame; for training the start-up caches and trying a
  /// package.
  private static final String EXIT_AFTER_FIRST_FRAME = "groundwork.exitAfterFirstFrame";

  /// Forces the window's language, such as `de`; otherwise it is the computer's.
  private static final String LANGUAGE = "groundwork.language";

  private final Map<String, String> environment;
  private final VirtualThreads threads = new VirtualThreads();
  private final Ports ports;

  Wiring(Map<String, String> environment) {
    this.environment = environment;
    this.ports =
        new Ports(
            PlanCatalog.bundled().beside(new OwnPlans(settings())),
            PriceBook.refreshable(refreshedPrices()),
            new Connections(environment, RehearsalOptions.USUAL_SPEED),
            new CheckIp(),
            threads,
            () -> Unguessable.RANDOM.nextLong());
  }

  /// Made when it is first asked: looking for its provider takes ten milliseconds.
  private static final class Unguessable {
    static final SecureRandom RANDOM = new SecureRandom();
  }

  Cli cli() {
    return new Cli(
        new CliPorts(
            ports,
            RehearsalHost::serve,
            _ -> openWindow(),
            () ->
                Profiles.all().stream()
                    .map(it -> new ProfileList.NamedProfile(it.name(), it.region()))
                    .toList(),
            Terminal.ofProcess(),
            Path.of("").toAbsolutePath(),
            environment,
            refresh()));
  }

  private PriceRefresh refresh() {
    return new PriceRefresh(
        new BulkPriceFiles(BulkPriceFiles.SERVICE),
        new PriceListQueries(),
        ports.prices(),
        refreshedPrices());
  }

  private Path refreshedPrices() {
    return settings().resolve("prices");
  }

  private Path settings() {
    return UserFolders.settings(System.getProperty("os.name", ""), environment);
  }

  private boolean openWindow() {
    try {
      WindowLauncher.open(
          new UiPorts(
              ports,
              refresh(),
              () -> Profiles.all().stream().map(Profiles.NamedProfile::name).toList(),
              UserFolders.projects(),
              settings(),
              Boolean.getBoolean(EXIT_AFTER_FIRST_FRAME),
              language()));
      return true;
    } catch (NoDisplay e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Locale language() {
    return Optional.ofNullable(System.getProperty(LANGUAGE))
        .map(Locale::forLanguageTag)
        .orElse(Locale.getDefault(Locale.Category.DISPLAY));
  }

  @Override
  public void close() {
    threads.close();
  }
}
