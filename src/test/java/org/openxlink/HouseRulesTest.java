package org.openxlink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house: which room may import which (ARCHITECTURE.md shows the same as a picture). */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openxlink");

    /** What a room may import, beside the JDK, libraries and its own sub-rooms. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("config", List.of()),
            Map.entry("source", List.of("config")),
            Map.entry("interval", List.of("config", "source")),
            Map.entry("mapping", List.of("config", "interval")),
            Map.entry("ledger", List.of("config", "mapping", "source")),
            Map.entry("injixo", List.of("config", "ledger")),
            Map.entry("monitor", List.of("config", "ledger")),
            Map.entry("route", List.of("config", "source", "interval", "mapping", "ledger", "injixo", "monitor")),
            Map.entry("console", List.of("config", "ledger", "monitor")),
            Map.entry(
                    "cli",
                    List.of(
                            "config",
                            "source",
                            "interval",
                            "mapping",
                            "ledger",
                            "injixo",
                            "monitor",
                            "route",
                            "console")),
            Map.entry("app", List.of("config", "cli")));

    @Test
    void roomsAndWhatTheyMayImport() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS.keySet()) {
            house = house.layer(room).definedBy("org.openxlink." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
            house = room.getValue().isEmpty()
                    ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : house.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        house.check(HOUSE);
    }

    @Test
    void everyPackageInARoom() {
        Set<String> found = HOUSE.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.openxlink\\.?", ""))
                .map(name -> name.replaceFirst("\\..*", ""))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(ROOMS.keySet());
    }

    @Test
    void packagesWithoutCycles() {
        slices().matching("org.openxlink.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void camelInRouteAndAppAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.openxlink.route..", "org.openxlink.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(HOUSE);
    }

    @Test
    void sandboxThatKnowsNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("org.openxlink.injixo.sandbox..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another room",
                        type -> type.getPackageName().startsWith("org.openxlink")
                                && !type.getPackageName().startsWith("org.openxlink.injixo.sandbox")))
                .check(HOUSE);
    }

    @Test
    void languageThatStandsAlone() {
        classes()
                .that()
                .resideInAPackage("org.openxlink.mapping.basic..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.antlr.v4.runtime..",
                        "org.openxlink.mapping.basic..",
                        "com.google.errorprone.annotations..")
                .check(HOUSE);
    }

    @Test
    void languageUsedThroughItsFrontDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.openxlink.mapping.basic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.openxlink.mapping.basic.value..",
                        "org.openxlink.mapping.basic.program..",
                        "org.openxlink.mapping.basic.function..",
                        "org.openxlink.mapping.basic.compile..")
                .check(HOUSE);
    }

    @Test
    void noUtilityDrawers() {
        noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)$").check(HOUSE);
    }
}
