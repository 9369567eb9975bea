package org.openxlink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house: which room may import which (ARCHITECTURE.md shows the same as a picture). */
@AnalyzeClasses(packages = "org.openxlink", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule rooms = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("config")
            .definedBy("org.openxlink.config..")
            .layer("source")
            .definedBy("org.openxlink.source..")
            .layer("interval")
            .definedBy("org.openxlink.interval..")
            .layer("mapping")
            .definedBy("org.openxlink.mapping..")
            .layer("ledger")
            .definedBy("org.openxlink.ledger..")
            .layer("injixo")
            .definedBy("org.openxlink.injixo..")
            .layer("monitor")
            .definedBy("org.openxlink.monitor..")
            .layer("route")
            .definedBy("org.openxlink.route..")
            .layer("cli")
            .definedBy("org.openxlink.cli..")
            .layer("app")
            .definedBy("org.openxlink.app..")
            .whereLayer("config")
            .mayNotAccessAnyLayer()
            .whereLayer("source")
            .mayOnlyAccessLayers("config")
            .whereLayer("interval")
            .mayOnlyAccessLayers("config", "source")
            .whereLayer("mapping")
            .mayOnlyAccessLayers("config", "interval")
            .whereLayer("ledger")
            .mayOnlyAccessLayers("config", "source", "mapping")
            .whereLayer("injixo")
            .mayOnlyAccessLayers("config", "ledger")
            .whereLayer("monitor")
            .mayOnlyAccessLayers("config", "ledger")
            .whereLayer("route")
            .mayOnlyBeAccessedByLayers("cli", "app")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesWithoutCycles =
            slices().matching("org.openxlink.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule camelOnlyInRouteAndApp = noClasses()
            .that()
            .resideOutsideOfPackages("org.openxlink.route..", "org.openxlink.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule theSandboxStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.openxlink.injixo.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.openxlink.config..",
                    "org.openxlink.mapping..",
                    "org.openxlink.ledger..",
                    "org.openxlink.injixo");

    @ArchTest
    static final ArchRule theLanguageStandsAlone = classes()
            .that()
            .resideInAPackage("org.openxlink.mapping.basic..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.antlr.v4.runtime..",
                    "org.openxlink.mapping.basic..",
                    "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule theLanguageIsUsedThroughScript = noClasses()
            .that()
            .resideOutsideOfPackage("org.openxlink.mapping.basic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.openxlink.mapping.basic.value..",
                    "org.openxlink.mapping.basic.program..",
                    "org.openxlink.mapping.basic.function..",
                    "org.openxlink.mapping.basic.compile..");

    @ArchTest
    static final ArchRule noUtilityDrawers = noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)$");
}
