package dev.groundwork.core.template;

import java.util.Set;
import java.util.regex.Pattern;

/// A parameter's type as the template names it.
///
/// @param name `String`, `Number`, `List<Number>`, `CommaDelimitedList`, an AWS-specific type such
///   as `AWS::EC2::VPC::Id`, a list of those, or an SSM parameter type such as
///   `AWS::SSM::Parameter::Value<String>`
public record ParameterType(String name) {
  private static final String SSM_VALUE = "AWS::SSM::Parameter::Value<";
  private static final Set<String> PLAIN =
      Set.of("String", "Number", "CommaDelimitedList", "AWS::SSM::Parameter::Name");
  private static final Pattern SPECIFIC =
      Pattern.compile("AWS::[A-Za-z0-9]+::[A-Za-z0-9]+(?:::[A-Za-z0-9]+)?");

  /// Whether CloudFormation could know it: its shape is right. (AWS adds specific types now and
  /// then.)
  public boolean plausible() {
    return PLAIN.contains(name)
        || SPECIFIC.matcher(name).matches()
        || plausibleList()
        || plausibleSsm();
  }

  private boolean plausibleList() {
    return name.startsWith("List<")
        && name.endsWith(">")
        && new ParameterType(element()).plausible();
  }

  private boolean plausibleSsm() {
    return name.startsWith(SSM_VALUE)
        && name.endsWith(">")
        && new ParameterType(inner()).plausible();
  }

  /// Whether a reference to it gives a list.
  public boolean isList() {
    return fromSsm()
        ? new ParameterType(inner()).isList()
        : name.startsWith("List<") || name.equals("CommaDelimitedList");
  }

  /// Whether its value, or each item of its list, must be a number.
  public boolean isNumeric() {
    return name.equals("Number") || name.equals("List<Number>");
  }

  /// Whether its value is the name of an SSM parameter that AWS replaces by what is stored there.
  public boolean fromSsm() {
    return name.startsWith(SSM_VALUE);
  }

  /// The type of one item of a list, and the type itself of anything else.
  public String element() {
    return name.startsWith("List<") ? name.substring("List<".length(), name.length() - 1) : name;
  }

  private String inner() {
    return name.substring(SSM_VALUE.length(), name.length() - 1);
  }

  @Override
  public String toString() {
    return name;
  }
}
