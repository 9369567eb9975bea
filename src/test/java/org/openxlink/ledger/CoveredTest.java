package org.openxlink.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.Automatic;

class CoveredTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 10);

    @TestFactory
    Stream<DynamicTest> daysDue() {
        return SpecFile.tests("days-due.txt", line -> {
            Automatic.Mode mode = Automatic.Mode.valueOf(line.cell(0).toUpperCase(Locale.ROOT));
            Covered.Reach reach = new Covered.Reach(Integer.parseInt(line.cell(1)), Integer.parseInt(line.cell(2)));
            Covered covered = new Covered(day(line.cell(3)), day(line.cell(4)));
            List<LocalDate> due = covered.due(mode, TODAY, reach);
            assertThat(due.isEmpty() ? "none" : due.get(0) + " " + due.get(due.size() - 1))
                    .isEqualTo(line.cell(5));
        });
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @Test
    void dayIsCompleteOnlyAfterItsEnd() {
        assertThat(Covered.NOTHING.delivered(TODAY, TODAY, true).complete()).isEmpty();
        assertThat(Covered.NOTHING.delivered(TODAY.minusDays(1), TODAY, true).complete())
                .contains(TODAY.minusDays(1));
    }

    @Test
    void manualImportBehindAGapLeavesTheGapToBeCaughtUp() {
        Covered before = new Covered(Optional.of(TODAY.minusDays(5)), Optional.of(TODAY.minusDays(5)));
        assertThat(before.delivered(TODAY.minusDays(2), TODAY, false)).isEqualTo(before);
        assertThat(before.delivered(TODAY.minusDays(4), TODAY, false).complete())
                .contains(TODAY.minusDays(4));
        assertThat(Covered.NOTHING.delivered(TODAY.minusDays(2), TODAY, false)).isEqualTo(Covered.NOTHING);
    }

    @Test
    void importOfAnOlderDayChangesNothing() {
        Covered before = new Covered(Optional.of(TODAY.minusDays(1)), Optional.of(TODAY));
        assertThat(before.delivered(TODAY.minusDays(3), TODAY, true)).isEqualTo(before);
    }

    @Test
    void dayCompletedByAClockThatWasAhead() {
        Covered ahead = new Covered(Optional.of(TODAY.plusYears(5)), Optional.of(TODAY.plusYears(5)));
        assertThat(ahead.delivered(TODAY.minusDays(1), TODAY, true).complete()).contains(TODAY.minusDays(1));
    }
}
