package org.openxlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openxlink.ledger.KnownFile;
import org.openxlink.source.csv.CsvFile;

class FilePlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final CsvFile A = file("a.csv", "one");
    private static final CsvFile B = file("b.csv", "two");
    private static final CsvFile TWIN_OF_A = file("c.csv", "one");
    private static final List<CsvFile> ALL = List.of(A, B, TWIN_OF_A);

    @Test
    void newFilesOncePerContent() {
        FilePlan plan = plan(Map.of(), false);
        assertThat(plan.first()).containsExactly(A, B);
        assertThat(plan.known()).isEmpty();
        assertThat(plan.named(A)).containsExactly(A, TWIN_OF_A);
        assertThat(plan.named(B)).containsExactly(B);
        assertThat(plan.bytes()).isEqualTo(A.size() + B.size());
    }

    @Test
    void filesImportedBeforeOnlyWhereTheyCoverTheSameDays() {
        FilePlan plan = plan(Map.of("one", known(Set.of(MONDAY), Set.of(MONDAY))), false);
        assertThat(plan.first()).containsExactly(B);
        assertThat(plan.covering(Set.of(MONDAY, TUESDAY))).containsExactly(A);
        assertThat(plan.covering(Set.of(TUESDAY))).isEmpty();
    }

    @Test
    void filesOfWhichADayWasNotAcceptedYetLikeNewOnes() {
        FilePlan plan = plan(Map.of("one", known(Set.of(MONDAY, TUESDAY), Set.of(MONDAY))), false);
        assertThat(plan.first()).containsExactly(A, B);
        assertThat(plan.known()).isEmpty();
    }

    @Test
    void allFilesWhereDaysAreAskedFor() {
        FilePlan plan = plan(Map.of("one", known(Set.of(MONDAY), Set.of(MONDAY))), true);
        assertThat(plan.first()).containsExactly(A, B);
        assertThat(plan.known()).isEmpty();
    }

    private static FilePlan plan(Map<String, KnownFile> ledger, boolean rereadAll) {
        return FilePlan.of(ALL, file -> ledger.get(file.sha256()), rereadAll);
    }

    private static KnownFile known(Set<LocalDate> days, Set<LocalDate> accepted) {
        return new KnownFile(days, accepted);
    }

    private static CsvFile file(String name, String content) {
        return new CsvFile(Path.of("in", name), name.length() * 10L, 0, content, StandardCharsets.UTF_8, 0);
    }
}
