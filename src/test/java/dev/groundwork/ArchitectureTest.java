package dev.groundwork;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// The lines of the house: which package may know which. How each rule was seen red stands in
/// `src/docs/decisions/0003-guards.md`.
@AnalyzeClasses(packages = "dev.groundwork", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

  private static final DescribedPredicate<JavaClass> IN_JAVA_BASE =
      describe("in java.base", type -> JAVA_BASE.contains(type.getPackageName()));

  private static final DescribedPredicate<JavaClass> SDK_CLIENT =
      describe(
          "a client of the SDK, or what builds one",
          type ->
              type.getPackageName().matches("software\\.amazon\\.awssdk\\.services\\.\\w+")
                  || type.isAssignableTo("software.amazon.awssdk.core.SdkClient")
                  || type.isAssignableTo("software.amazon.awssdk.http.SdkHttpClient"));

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("app")
          .definedBy("dev.groundwork.app..")
          .layer("ui")
          .definedBy("dev.groundwork.ui..")
          .layer("cli")
          .definedBy("dev.groundwork.cli..")
          .layer("core")
          .definedBy("dev.groundwork.core..")
          .layer("aws")
          .definedBy("dev.groundwork.aws..")
          .layer("rehearsal")
          .definedBy("dev.groundwork.rehearsal..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("ui")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("aws")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("rehearsal")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("core")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule everyClassBelongsToALayer =
      classes()
          .should()
          .resideInAnyPackage(
              "dev.groundwork.app..",
              "dev.groundwork.ui..",
              "dev.groundwork.cli..",
              "dev.groundwork.core..",
              "dev.groundwork.aws..",
              "dev.groundwork.rehearsal..");

  @ArchTest
  static final ArchRule coreKnowsNoScreenNoSdkAndNoLogger =
      classes()
          .that(resideInAPackage("dev.groundwork.core.."))
          .should()
          .onlyDependOnClassesThat(
              IN_JAVA_BASE.or(
                  resideInAnyPackage(
                      "dev.groundwork.core..",
                      "tools.jackson..",
                      "com.fasterxml.jackson.annotation..",
                      "org.snakeyaml.engine..",
                      "org.jspecify..")));

  @ArchTest
  static final ArchRule sdkStaysInAwsAndRehearsal =
      noClasses()
          .that(
              resideInAnyPackage(
                  "dev.groundwork.app..", "dev.groundwork.ui..", "dev.groundwork.cli.."))
          .should()
          .dependOnClassesThat(resideInAPackage("software.amazon.."));

  @ArchTest
  static final ArchRule onlyAwsHoldsClients =
      noClasses()
          .that(resideInAPackage("dev.groundwork.rehearsal.."))
          .should()
          .dependOnClassesThat(SDK_CLIENT)
          .because("the rehearsal answers calls and must be unable to make one");

  @ArchTest
  static final ArchRule javaFxStaysInUiAndApp =
      noClasses()
          .that(
              resideInAnyPackage(
                  "dev.groundwork.cli..", "dev.groundwork.aws..", "dev.groundwork.rehearsal.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx.."));

  @ArchTest
  static final ArchRule picocliStaysInCli =
      noClasses()
          .that(
              resideInAnyPackage(
                  "dev.groundwork.ui..", "dev.groundwork.aws..", "dev.groundwork.rehearsal.."))
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("dev.groundwork.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule featuresOfTheWindowDoNotKnowOneAnother =
      slices()
          .matching("dev.groundwork.ui.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("dev.groundwork.ui.shell.."), DescribedPredicate.alwaysTrue())
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(),
              resideInAnyPackage(
                  "dev.groundwork.ui.control..",
                  "dev.groundwork.ui.async..",
                  "dev.groundwork.ui.text..",
                  "dev.groundwork.ui.session..",
                  "dev.groundwork.ui.run.."))
          .because("the shell puts them together; what two of them need is a control");

  @ArchTest
  static final ArchRule viewModelsKnowNoNodes =
      noClasses()
          .that()
          .haveNameMatching(".*ViewModel(\\$.*)?")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
}
