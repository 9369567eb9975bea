package org.openxlink.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openxlink.config.SourceZone;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.source.ContactRow;
import org.openxlink.source.SourceTime;

/** Values that can't be sent cost their own interval and no other. */
class LeftOutTest {

    private static final long DAY = LocalDate.of(2024, 9, 2).toEpochDay() * 86_400;

    private final ContactMapping mapping = TestMapping.of(false);
    private final IntervalTotals totals = new IntervalTotals(
            mapping.columns(),
            Days.ALL,
            SourceClock.of(SourceZone.LOCAL, ZoneOffset.UTC),
            new LocalDays(ZoneOffset.UTC),
            1);

    @Test
    void negativeValue() {
        row(0, -1_000_000, 0, 0);
        row(900, 1_000_000, 0, 0);
        assertLeftOut("a negative value");
    }

    @Test
    void moreContactsThanAnyQueueHas() {
        row(0, 100_001_000_000L, 0, 0);
        row(900, 100_000_000_000L, 0, 0);
        assertLeftOut("100001 contacts (is the right column mapped?)");
    }

    @Test
    void meanTooLargeToBeMultiplied() {
        row(0, 0, 50_000_000_000L, Long.MAX_VALUE / 2);
        row(900, 1_000_000, 1_000_000, 1_000_000);
        assertLeftOut("values too large to be added");
    }

    private void assertLeftOut(String fault) {
        assertThat(records().sentences())
                .filteredOn(sentence -> sentence.startsWith("queue 15"))
                .containsExactly(
                        "queue 15 (Quarters) has " + fault + " at 2024-09-02T00:00Z; that interval is left out");
        assertThat(records().records())
                .filteredOn(record -> record.queue().number() == 15)
                .extracting(IntervalRecord::start)
                .containsExactly(DAY + 900);
    }

    private DayRecords records() {
        DayTotals day = totals.days().iterator().next();
        return mapping.records(day, List.of(), LocalDateTime.MIN, ScriptEvents.NONE);
    }

    private void row(int second, long offered, long handled, long mean) {
        long[] values = mapping.columns().values().stream()
                .mapToLong(column -> switch (column.name()) {
                    case "Offered" -> offered;
                    case "Handled" -> handled;
                    case "AHT" -> mean;
                    default -> 0;
                })
                .toArray();
        totals.accept(new ContactRow(0, new SourceTime(DAY + second, true), values));
    }
}
