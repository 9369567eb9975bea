package org.openxlink.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What remains of the marks of several imports. */
class StripsTest {

    private static final long DAY = 86_400L * 20_000;

    @TempDir
    private Path home;

    @Test
    void laterImportsOnTop() {
        assertThat(strip(new Marks()
                        .add(DAY, 900, Mark.DELIVERED)
                        .add(DAY + 900, 900, Mark.REJECTED)
                        .emptyWithin(DAY, DAY + 3600)))
                .startsWith("dree..");
        assertThat(strip(new Marks()
                        .add(DAY, 1800, Mark.UNCHANGED)
                        .add(DAY + 1800, 900, Mark.DELIVERED)
                        .emptyWithin(DAY, DAY + 4500)))
                .startsWith("uudee.");
    }

    @Test
    void emptyTakesNothingAway() {
        strip(new Marks().add(DAY, 900, Mark.DELIVERED));
        assertThat(strip(new Marks().emptyWithin(DAY - 900, DAY + 1800))).startsWith("de.");
    }

    @Test
    void theWorstOfSeveralQueues() {
        assertThat(strip(new Marks()
                        .add(DAY, 900, Mark.UNCHANGED)
                        .add(DAY, 3600, Mark.DELIVERED)
                        .add(DAY + 1800, 900, Mark.REJECTED)
                        .add(DAY + 1800, 900, Mark.UNCHANGED)))
                .startsWith("ddrd.");
    }

    @Test
    void overTheEndOfADayOfUtc() {
        strip(new Marks().add(DAY - 1800, 3600, Mark.DELIVERED));
        try (Ledger ledger = Ledger.open(home)) {
            Strip strip = strip(ledger);
            assertThat(IntStream.range(-3, 3).mapToObj(slot -> strip.at(DAY + slot * 900L)))
                    .containsExactly(
                            Mark.NOTHING, Mark.DELIVERED, Mark.DELIVERED, Mark.DELIVERED, Mark.DELIVERED, Mark.NOTHING);
        }
    }

    @Test
    void anOldDayIsForgotten() {
        strip(new Marks().add(DAY - 86_400L * 41, 900, Mark.DELIVERED));
        strip(new Marks().add(DAY, 900, Mark.DELIVERED));
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.strips().all(0, DAY)).isEmpty();
        }
    }

    /** Marks the day, and shows it. */
    private String strip(Marks marks) {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.strips().mark("ACD", Run.Kind.CONTACTS, marks);
            Strip strip = strip(ledger);
            StringBuilder shown = new StringBuilder();
            IntStream.range(0, 96)
                    .forEach(slot -> shown.append(strip.at(DAY + slot * 900L).letter()));
            return shown.toString();
        }
    }

    private static Strip strip(Ledger ledger) {
        return ledger.strips()
                .all(DAY - 86_400, DAY + 86_400)
                .getOrDefault(new Strips.Key("ACD", Run.Kind.CONTACTS), Strip.EMPTY);
    }
}
