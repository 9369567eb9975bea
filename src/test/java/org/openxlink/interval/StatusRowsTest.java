package org.openxlink.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openxlink.config.SourceZone;
import org.openxlink.source.SourceTime;
import org.openxlink.source.StatusRow;

class StatusRowsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final StatusRules NEXT = new StatusRules(true, "Out"::equals, 0);
    private static final StatusRules OWN = new StatusRules(false, "Out"::equals, 0);

    @Test
    void filesThatCompleteTheDaysOfNewOnes() {
        StatusRows rows = rows(NEXT, Days.ALL, 100);
        rows.accept(row("anna", "New", "2024-09-03T10:00"));
        assertThat(rows.endOfFile()).containsExactly(LocalDate.of(2024, 9, 3));
        rows.onlyDaysHeld();
        rows.accept(row("anna", "Long ago", "2024-09-01T08:00"));
        rows.accept(row("anna", "Monday", "2024-09-02T08:00"));
        rows.accept(row("anna", "Tuesday", "2024-09-03T08:00"));
        rows.accept(row("anna", "Wednesday", "2024-09-04T08:00"));
        rows.accept(row("anna", "Later", "2024-09-05T08:00"));
        rows.accept(row("ben", "Wednesday", "2024-09-04T08:00"));
        assertThat(rows.endOfFile()).hasSize(5);
        assertThat(rows.dates()).containsExactly(LocalDate.of(2024, 9, 3));
        assertThat(rows.periods()).hasSize(1);
        assertThat(shown(rows))
                .containsExactly(
                        "2024-09-03: Monday 2024-09-02T08:00 2024-09-03T08:00",
                        "2024-09-03: Tuesday 2024-09-03T08:00 2024-09-03T10:00",
                        "2024-09-03: New 2024-09-03T10:00 2024-09-04T08:00");
    }

    @Test
    void latestDaysLetGoOfWhenThereAreTooManyRows() {
        StatusRows rows = rows(NEXT, Days.ALL, 2);
        rows.accept(row("anna", "Wednesday", "2024-09-04T08:00"));
        rows.accept(row("anna", "Tuesday", "2024-09-03T08:00"));
        rows.accept(row("anna", "Monday", "2024-09-02T08:00"));
        assertThat(rows.dates()).hasSize(2);
        assertThat(rows.rest()).contains(new Days(LocalDate.of(2024, 9, 4), LocalDate.MAX));
        assertThat(shown(rows))
                .containsExactly(
                        "2024-09-02: Monday 2024-09-02T08:00 2024-09-03T08:00",
                        "2024-09-03: Tuesday 2024-09-03T08:00 2024-09-04T08:00");
    }

    @Test
    void aDayThatIsTooLargeByItself() {
        StatusRows rows = rows(NEXT, Days.ALL, 2);
        rows.accept(row("anna", "A", "2024-09-02T08:00"));
        rows.accept(row("anna", "B", "2024-09-02T08:01"));
        rows.accept(row("anna", "C", "2024-09-02T08:02"));
        assertThat(rows.rest()).isEmpty();
        assertThat(shown(rows)).hasSize(3);
    }

    @Test
    void slicesOfALargeDayAndDaysOfWhichNothingIsSent() {
        StatusRows rows = rows(OWN, Days.ALL, 100_000);
        rows.accept(row("anna", "Out", "2024-09-01T08:00"));
        for (int agent = 0; agent < 20_001; agent++) {
            rows.accept(row("agent" + agent, "Talk", "2024-09-02T08:00"));
        }
        rows.accept(row("anna", "Out", "2024-09-03T08:00"));
        List<String> slices = new ArrayList<>();
        rows.spans(List.of())
                .forEach(slice ->
                        slices.add(slice.day().date() + " " + slice.spans().size() + " " + slice.last()));
        assertThat(slices)
                .containsExactly(
                        "2024-09-01 0 true",
                        "2024-09-02 10000 false",
                        "2024-09-02 10000 false",
                        "2024-09-02 1 true",
                        "2024-09-03 0 true");
    }

    @Test
    void aWantedDayWithoutRowsIntoWhichAnActivityReaches() {
        StatusRows rows = rows(OWN, Days.of(LocalDate.of(2024, 9, 3), 1), 100);
        rows.accept(new StatusRow(
                "anna", "Talk", time("2024-09-02T23:00"), new StatusRow.End.At(time("2024-09-03T01:00"))));
        rows.accept(new StatusRow(
                "anna", "Talk", time("2024-09-02T22:00"), new StatusRow.End.At(time("2024-09-02T23:00"))));
        assertThat(shown(rows)).containsExactly("2024-09-03: Talk 2024-09-02T23:00 2024-09-03T01:00");
    }

    @Test
    void anEndBeforeItsStartBecauseTheClockWasPutForward() {
        StatusRows rows = rows(OWN, Days.ALL, 100);
        rows.accept(new StatusRow(
                "anna", "Talk", time("2024-03-31T02:50"), new StatusRow.End.At(time("2024-03-31T03:10"))));
        assertThat(rows.backward()).isEqualTo(1);
        assertThat(rows.gaps()).isEqualTo(1);
        assertThat(shown(rows)).isEmpty();
    }

    private static StatusRows rows(StatusRules rules, Days wanted, int mostRows) {
        return new StatusRows(rules, wanted, SourceClock.of(SourceZone.LOCAL, ZONE), new LocalDays(ZONE), mostRows);
    }

    private static StatusRow row(String agent, String activity, String start) {
        return new StatusRow(agent, activity, time(start), StatusRow.NEXT);
    }

    private static SourceTime time(String text) {
        return new SourceTime(LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC), false);
    }

    /** Day of the slice, activity, start, end. */
    private static List<String> shown(StatusRows rows) {
        List<String> shown = new ArrayList<>();
        for (StatusSlice slice : rows.spans(List.of())) {
            for (StatusSpan span : slice.spans()) {
                String end = span.end().isPresent() ? local(span.end().getAsLong()) : "-";
                shown.add(slice.day().date() + ": " + span.activity() + " " + local(span.start()) + " " + end);
            }
        }
        return shown;
    }

    private static String local(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.ofHours(2)).toString();
    }
}
