package dev.groundwork.core.template.surprise;

import static dev.groundwork.core.template.surprise.Safeguard.bills;

import dev.groundwork.core.template.Spot;
import java.util.List;
import java.util.Set;

/// What never bills by surprise. Amounts are those of us-east-1, to show the order of magnitude.
final class BillSafeguards {
  private static final String INSTANCE = "AWS::RDS::DBInstance";
  private static final String CLUSTER = "AWS::RDS::DBCluster";

  /// The engines that AWS sells extended support for; others have none to switch off.
  private static final Set<String> OPEN_SOURCE =
      Set.of("mysql", "postgres", "aurora-mysql", "aurora-postgresql");

  static final List<Safeguard> ALL =
      List.of(
          bills(
              "extended-support",
              "once its version is old this database goes into extended support by itself, which"
                  + " bills $0.10 to $0.20 an hour for each of its processors",
              Set.of(INSTANCE, CLUSTER, "AWS::RDS::GlobalCluster"),
              Wanted.value("EngineLifecycleSupport", "open-source-rds-extended-support-disabled")
                  .of(it -> standsAlone(it) && hasExtendedSupport(it))),
          bills(
              "kubernetes-extended-support",
              "once its version is old this cluster costs $0.60 an hour instead of $0.10",
              Set.of("AWS::EKS::Cluster"),
              Wanted.value("UpgradePolicy/SupportType", "STANDARD")),
          bills(
              "cpu-credits",
              "a busy server of this type buys processor time without asking, up to $0.05 an hour"
                  + " for each of its processors",
              Machine.TYPES,
              Machine::unlimited),
          bills(
              "container-insights",
              "the account may have Container Insights switched on, which bills every figure of"
                  + " every task",
              Set.of("AWS::ECS::Cluster"),
              Settings::withoutContainerInsights),
          bills(
              "performance-insights",
              "what is kept of Performance Insights beyond seven days is billed for each processor",
              Set.of(INSTANCE),
              Wanted.any(
                  "EnablePerformanceInsights",
                  "say EnablePerformanceInsights: false, or true if it is wanted")),
          bills(
              "log-retention",
              "its lines are kept, and billed, forever",
              Set.of("AWS::Logs::LogGroup"),
              Wanted.any("RetentionInDays", "say RetentionInDays")),
          bills(
              "log-group",
              "AWS makes its log group by itself; nothing ever empties it, and it survives the"
                  + " teardown",
              Set.of("AWS::Lambda::Function", "AWS::ECS::TaskDefinition"),
              Settings::withUnownedLogs),
          bills(
              "storage-ceiling",
              "nobody sees how far its disk may grow, and a disk never shrinks again",
              Set.of(INSTANCE),
              new Wanted(
                  "MaxAllocatedStorage",
                  spot -> spot.present() && !spot.mayBe("65536"),
                  BillSafeguards::standsAlone,
                  "say MaxAllocatedStorage, or give its parameter a MaxValue")),
          bills(
              "last-snapshot",
              "when the stack goes a last snapshot stays, and is billed",
              Set.of(INSTANCE, CLUSTER),
              Settings::withSilentSnapshot),
          bills(
              "old-versions",
              "what is overwritten or deleted in this bucket is kept, and billed, forever",
              Set.of("AWS::S3::Bucket"),
              Settings::withEndlessVersions),
          bills(
              "unfinished-uploads",
              "what was uploaded only in part can't be seen in this bucket, but is billed forever",
              Set.of("AWS::S3::Bucket"),
              Settings::withEndlessUploads),
          bills(
              "old-images",
              "every image that was ever pushed is kept, at $0.10 a GB and month",
              Set.of("AWS::ECR::Repository"),
              Wanted.any(
                  "LifecyclePolicy/LifecyclePolicyText",
                  "say in LifecyclePolicy how many are kept")));

  private BillSafeguards() {}

  /// Of a member of a cluster its cluster decides.
  static boolean standsAlone(Spot database) {
    return !database.get("DBClusterIdentifier").present();
  }

  private static boolean hasExtendedSupport(Spot database) {
    Spot engine = database.get("Engine");
    return engine.text().isEmpty() || engine.is(OPEN_SOURCE::contains);
  }
}
