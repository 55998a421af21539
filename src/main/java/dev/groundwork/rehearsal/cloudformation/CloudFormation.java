package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Service;

/// CloudFormation, put together.
public final class CloudFormation {
  private CloudFormation() {}

  /// The operations played.
  ///
  /// @param store the account
  /// @param drill the failure to practise, `Drill.none()` for none
  public static Service service(Store store, Drill drill) {
    Scene scene = new Scene(PlayedTypes.load(), drill);
    Service service =
        Service.query("cloudformation", "http://cloudformation.amazonaws.com/doc/2010-05-15/");
    new ChangeSetRequests(store, scene).register(service);
    new StackRequests(store, scene).register(service);
    new StackReading(store).register(service);
    new EventReading(store).register(service);
    new TemplateReading(store).register(service);
    return service;
  }
}
