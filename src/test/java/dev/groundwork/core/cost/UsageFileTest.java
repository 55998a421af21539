package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.UsageRef;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageFileTest {
  @Test
  void nestedKeysAreReadWithDots() {
    Usage usage =
        UsageFile.read(
            "usage.yaml",
            """
            version: 0.1
            resource_usage:
              assets.Bucket:
                standard: {storage_gb: 5.5}
              database.Database: {additional_backup_storage_gb: 0}
            """);
    assertThat(usage.amounts())
        .isEqualTo(
            Map.of(
                new Usage.Key("assets", "Bucket", "standard.storage_gb"),
                Usage.Amounts.always(new BigDecimal("5.5")),
                new Usage.Key("database", "Database", "additional_backup_storage_gb"),
                Usage.Amounts.always(BigDecimal.ZERO)));
  }

  @Test
  void whatItDoesNotNameStaysAsThePlanAssumes() {
    Usage.Key one = new Usage.Key("a", "B", "c");
    Usage.Key other = new Usage.Key("a", "B", "d");
    Usage.Amounts assumed = new Usage.Amounts(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN);
    Usage.Amounts stated = Usage.Amounts.always(BigDecimal.ZERO);
    Usage plan = new Usage(Map.of(one, assumed, other, assumed));

    assertThat(plan.overriddenBy(new Usage(Map.of(one, stated))).amounts())
        .isEqualTo(Map.of(one, stated, other, assumed));
  }

  @ParameterizedTest
  @CsvSource({
    "'a.B: {c: -1}', 'usage.yaml:3:12: c must be a number from zero on, of at most 15 digits, not"
        + " \"-1\"'",
    "'a.B: {c: many}', 'usage.yaml:3:12: c must be a number from zero on, of at most 15 digits, not"
        + " \"many\"'",
    "'a.B: {c: 1e15}', 'usage.yaml:3:12: c must be a number from zero on, of at most 15 digits, not"
        + " \"1e15\"'",
    "'a.B: 5', 'usage.yaml:3:8: usage is a mapping of keys and amounts, not a number'",
    "'aws_s3_bucket: {c: 1}', 'usage.yaml:3:3: \"aws_s3_bucket\" is no resource; write"
        + " stack.LogicalId'",
  })
  void whatCanNotBeReadIsNamed(String line, String message) {
    assertThatThrownBy(
            () -> UsageFile.read("usage.yaml", "version: 0.1\nresource_usage:\n  " + line + "\n"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "'nowhere.Bucket: {storage_gb: 1}', 'usage.yaml:3:20: The plan has no resource"
        + " \"nowhere.Bucket\".'",
    "'assets.Bucket: {standard: {storage_gp: 1}}', 'usage.yaml:3:30: AWS::S3::Bucket has no usage"
        + " \"standard.storage_gp\"; did you mean \"standard.storage_gb\"?'",
    "'network.Vpc: {storage_gb: 1}', 'usage.yaml:3:17: Nothing of AWS::EC2::VPC is billed by its"
        + " usage.'",
  })
  void whatWouldCountForNothingIsRefused(String line, String message) {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    assertThatThrownBy(
            () ->
                UsageFile.read(
                    "usage.yaml", "version: 0.1\nresource_usage:\n  " + line + "\n", plan))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(message);
  }

  @Test
  void everythingThatAPlanAssumesCountsForSomething() {
    assertThat(PlanCatalog.bundled().plans())
        .allSatisfy(
            plan ->
                assertThat(plan.growth().phases())
                    .flatMap(it -> plan.assumptions().usage(it.id()))
                    .flatExtracting(
                        it ->
                            UsageKeys.objection(plan, new UsageRef(it.resource(), it.key()))
                                .stream()
                                .toList())
                    .isEmpty());
  }
}
