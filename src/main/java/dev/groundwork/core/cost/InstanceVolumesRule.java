package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.util.ArrayList;
import java.util.List;

/// The volumes that an instance brings, itself or by its launch template. A stopped instance pays
/// for them all the same.
final class InstanceVolumesRule implements PricingRule {
  @Override
  public List<Charge> charges(PricedResource instance, Billing.Lifetime lifetime) {
    Properties own = instance.properties();
    return charges(
        own.has("BlockDeviceMappings")
            ? own
            : InstanceGroup.machine(instance, "LaunchTemplate.LaunchTemplateId").orElse(own),
        lifetime);
  }

  /// The disks that an instance's or a launch template's properties name.
  static List<Charge> charges(Properties instance, Billing.Lifetime lifetime) {
    Fact<List<Value>> mappings = instance.items("BlockDeviceMappings");
    return switch (mappings) {
      case Fact.Unknown<List<Value>>(String reason) -> List.of(unknown(reason, lifetime));
      case Fact.Is<List<Value>>(List<Value> none) when none.isEmpty() ->
          List.of(unknown("the image decides how large its disk is", lifetime));
      case Fact.Is<List<Value>>(List<Value> all) -> {
        List<Charge> charges = new ArrayList<>();
        all.forEach(mapping -> charges.addAll(volume(mapping, lifetime)));
        yield charges;
      }
    };
  }

  private static List<Charge> volume(Value mapping, Billing.Lifetime lifetime) {
    if (mapping instanceof Value.Fields fields
        && fields.get("Ebs").orElse(mapping) instanceof Value.Fields ebs) {
      // Without "Ebs" it is instance storage, which comes with the instance.
      return ebs.equals(mapping)
          ? List.of()
          : VolumeRule.charges(new Properties(ebs), "VolumeSize", lifetime);
    }
    return List.of(unknown("a disk isn't known before it is made", lifetime));
  }

  private static Charge unknown(String reason, Billing.Lifetime lifetime) {
    return Charge.unknown("Volume", reason, Billing.bySecond(lifetime).alsoWhileStopped());
  }
}
