package dev.groundwork.core.template;

import java.util.List;

/// What a template may ask about its account and region. Every answer has a default for when no
/// account is at hand.
public interface Surroundings {
  /// Nothing is known: exports and SSM parameters are symbols.
  Surroundings UNKNOWN = new Surroundings() {};

  /// What another stack exports under a name (`Fn::ImportValue`).
  ///
  /// @throws Unanswerable if no stack does; the message is shown at the place in the template
  default Value export(String name) {
    return new Value.Symbol("", name, "Export", Value.Symbol.REF);
  }

  /// An output of another stack (`Fn::GetStackOutput`).
  ///
  /// @throws Unanswerable if there is no such stack or output
  default Value stackOutput(String stack, String output, String region) {
    return new Value.Symbol(stack, output, "Output", region);
  }

  /// What is stored in an SSM parameter, which parameters of an SSM type refer to.
  ///
  /// @throws Unanswerable if there is none; the message is shown at the place in the template
  default Value ssmParameter(String name) {
    return new Value.Symbol("", name, "AWS::SSM::Parameter", "Value");
  }

  /// The availability zones of a region (`Fn::GetAZs`), by default those that it usually offers:
  /// see [AvailabilityZones].
  default List<String> zones(String region) {
    return AvailabilityZones.of(region);
  }
}
