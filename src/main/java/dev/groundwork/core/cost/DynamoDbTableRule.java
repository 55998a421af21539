package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A DynamoDB table: requests where it is on demand, capacity where it is provisioned, what is
/// stored, and backups to any second. A table, and each of its global indexes, has capacity of its
/// own. Source: Amazon DynamoDB pricing.
final class DynamoDbTableRule implements PricingRule {
  private static final BigDecimal MILLION = new BigDecimal(1_000_000);
  private static final String STANDARD = "STANDARD";
  private static final String BACKUPS = "Backups to any second";
  private static final String PITR = "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled";

  @Override
  public List<String> usage() {
    return List.of(
        "monthly_write_request_units",
        "monthly_read_request_units",
        "storage_gb",
        "pitr_backup_storage_gb");
  }

  @Override
  public List<Charge> charges(PricedResource table, Billing.Lifetime lifetime) {
    Billing billing = Billing.bySecond(lifetime);
    Properties properties = table.properties();
    List<Charge> charges = new ArrayList<>();
    Fact<String> kind = properties.text("TableClass", STANDARD).then(DynamoDbTableRule::priced);
    if (kind instanceof Fact.Unknown<String>(String reason)) {
      return List.of(Charge.unknown("Everything", reason, billing));
    }
    switch (properties.text("BillingMode", "PROVISIONED")) {
      case Fact.Unknown<String>(String reason) ->
          charges.add(Charge.unknown("Requests", reason, billing));
      case Fact.Is<String>(String mode) when mode.equals("PAY_PER_REQUEST") -> {
        charges.add(requests(table, "Writes", "wru", "monthly_write_request_units", billing));
        charges.add(requests(table, "Reads", "rru", "monthly_read_request_units", billing));
      }
      case Fact.Is<String> _ -> {
        Billing hourly = billing.by(Billing.Granularity.HOUR);
        charges.add(capacity(properties, "Write capacity", "wcu", "WriteCapacityUnits", hourly));
        charges.add(capacity(properties, "Read capacity", "rcu", "ReadCapacityUnits", hourly));
      }
    }
    Fact<Grounds.Assumption> size = table.stated("storage_gb");
    charges.add(stored("Storage", "dynamodb.storage_gb_month", size, billing));
    switch (properties.truth(PITR, false)) {
      case Fact.Unknown<Boolean>(String reason) ->
          charges.add(Charge.unknown(BACKUPS, reason, billing));
      case Fact.Is<Boolean>(Boolean on) when on -> {
        Fact<Grounds.Assumption> backedUp =
            table.assumption("pitr_backup_storage_gb").map(Fact::is).orElse(size);
        charges.add(stored(BACKUPS, "dynamodb.pitr_gb_month", backedUp, billing));
      }
      case Fact.Is<Boolean> _ -> {}
    }
    return charges;
  }

  private static Fact<String> priced(String kind) {
    return kind.equals(STANDARD)
        ? Fact.is(kind)
        : Fact.unknown("no prices are known for tables of the class " + kind);
  }

  private static Charge requests(
      PricedResource table, String component, String unit, String key, Billing billing) {
    Fact<Grounds.Assumption> stated = table.stated(key);
    return Charge.used(
            component,
            Fact.is("dynamodb." + unit + "_per_million"),
            stated.map(it -> it.amount().divide(MILLION)),
            billing)
        .assuming(stated.stream().toList());
  }

  private static Charge stored(
      String component, String price, Fact<Grounds.Assumption> size, Billing billing) {
    return Charge.used(component, Fact.is(price), size.map(Grounds.Assumption::amount), billing)
        .assuming(size.stream().toList());
  }

  private static Charge capacity(
      Properties table, String component, String unit, String property, Billing billing) {
    String path = "ProvisionedThroughput." + property;
    Fact<BigDecimal> own = table.number(path);
    Fact<BigDecimal> all =
        table
            .items("GlobalSecondaryIndexes")
            .then(
                indexes -> {
                  Fact<BigDecimal> sum = own;
                  for (Value index : indexes) {
                    sum = sum.with(capacity(index, path), BigDecimal::add);
                  }
                  return sum;
                });
    return Charge.hourly(component, Fact.is("dynamodb." + unit + "_hour"), all, billing);
  }

  private static Fact<BigDecimal> capacity(Value index, String path) {
    return index instanceof Value.Fields fields
        ? new Properties(fields).number(path)
        : Fact.unknown("an index isn't known before it is made");
  }
}
