package dev.groundwork.rehearsal;

import dev.groundwork.rehearsal.clock.RehearsalClock;
import dev.groundwork.rehearsal.cloudformation.CloudFormation;
import dev.groundwork.rehearsal.cloudformation.Drill;
import dev.groundwork.rehearsal.services.Budgets;
import dev.groundwork.rehearsal.services.CloudWatch;
import dev.groundwork.rehearsal.services.Ec2;
import dev.groundwork.rehearsal.services.Ecr;
import dev.groundwork.rehearsal.services.Ecs;
import dev.groundwork.rehearsal.services.LoadBalancing;
import dev.groundwork.rehearsal.services.Logs;
import dev.groundwork.rehearsal.services.PretendIdentity;
import dev.groundwork.rehearsal.services.Rds;
import dev.groundwork.rehearsal.services.Secrets;
import dev.groundwork.rehearsal.services.Sts;
import dev.groundwork.rehearsal.services.Tagging;
import dev.groundwork.rehearsal.state.StateFile;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Endpoint;
import dev.groundwork.rehearsal.wire.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A running rehearsal: the pretend AWS, on loopback. Several processes may serve the same state
/// one after another, never at once.
public final class RehearsalServer implements AutoCloseable {
  private final Endpoint endpoint;
  private final Store store;
  private final Path addressFile;

  private RehearsalServer(Endpoint endpoint, Store store, Path addressFile) {
    this.endpoint = endpoint;
    this.store = store;
    this.addressFile = addressFile;
  }

  /// Starts to serve.
  ///
  /// @throws IllegalArgumentException if there is no such drill
  /// @throws IOException if the port is taken, another rehearsal has the state open, or the state
  ///   cannot be read
  public static RehearsalServer start(RehearsalOptions options) throws IOException {
    Drill drill = options.drill().map(Drill::named).orElseGet(Drill::none);
    StateFile file = StateFile.open(options.stateFile());
    try {
      Store store =
          Store.open(file, UUID.randomUUID().toString(), options.speed(), options.realTime());
      Throttle throttle = Throttle.of(store, drill.callsPerSecond());
      Endpoint endpoint = Endpoint.start(options.port(), services(store, drill), throttle::refuse);
      Path addressFile = RunningRehearsal.addressFile(options.stateFile());
      Files.writeString(addressFile, endpoint.uri().toString());
      return new RehearsalServer(endpoint, store, addressFile);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /// Where clients reach it.
  public URI endpoint() {
    return endpoint.uri();
  }

  /// The pretend account's number.
  public String accountId() {
    return PretendIdentity.ACCOUNT_ID;
  }

  /// The rehearsal's time.
  public RehearsalClock clock() {
    return store;
  }

  @Override
  public void close() throws IOException {
    try (store) {
      endpoint.close();
      Files.deleteIfExists(addressFile);
    }
  }

  /// What is played.
  static List<Service> services(Store store, Drill drill) {
    return List.of(
        Sts.service(),
        Budgets.service(store),
        CloudFormation.service(store, drill),
        CloudWatch.service(store),
        Ec2.service(store),
        Rds.service(store),
        Ecs.service(store),
        Ecr.service(store),
        Secrets.service(store),
        Logs.service(store),
        LoadBalancing.service(store),
        Tagging.service(store));
  }
}
