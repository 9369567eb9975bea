package org.openxlink.cli.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the sample ACD wrote down until a week ended: the calls of the emergency line, and what its agents did between
 * and because of them. It begins with the night shift before the week; that of its last day is still at work.
 */
record AcdWeek(List<CallRow> calls, List<AcdStatus> statuses) {

    /** How long before the end of the week the last call comes, so that nobody is in the middle of one. */
    private static final int SILENCE = 900;

    /** How long before the week the night shift begins. */
    private static final int NIGHT_BEFORE = 7200;

    /**
     * A call as the ACD has it.
     *
     * @param handleTime seconds; 0 of a caller who gave up
     */
    record CallRow(long second, boolean handled, int handleTime) {}

    AcdWeek {
        calls = List.copyOf(calls);
        statuses = List.copyOf(statuses);
    }

    static AcdWeek of(LocalDate first, int days, ZoneId zone) {
        long start = first.atStartOfDay(zone).toEpochSecond();
        long end = first.plusDays(days).atStartOfDay(zone).toEpochSecond();
        List<AcdShift> shifts = new ArrayList<>();
        List<AcdCall> calls = new ArrayList<>();
        for (LocalDate day : first.minusDays(1).datesUntil(first.plusDays(days)).toList()) {
            shifts.addAll(AcdRota.of(day, zone));
            calls.addAll(AcdCall.of(day, zone));
        }
        shifts.removeIf(shift -> shift.endsBefore(start));
        calls.removeIf(call -> call.second() < start - NIGHT_BEFORE || call.second() >= end - SILENCE);
        return new AcdWeek(answer(calls, shifts), statuses(shifts, end));
    }

    private static List<CallRow> answer(List<AcdCall> calls, List<AcdShift> shifts) {
        List<CallRow> rows = new ArrayList<>();
        for (AcdCall call : calls) {
            shifts.forEach(shift -> shift.passTimeUntil(call.second()));
            Optional<AcdShift> longestFree = shifts.stream()
                    .filter(shift -> shift.reaches(call))
                    .min(Comparator.comparingLong(AcdShift::freeFrom));
            longestFree.ifPresent(shift -> shift.take(call));
            boolean handled = longestFree.isPresent();
            rows.add(new CallRow(call.second(), handled, handled ? call.talk() + call.wrapUp() : 0));
        }
        return rows;
    }

    private static List<AcdStatus> statuses(List<AcdShift> shifts, long end) {
        return shifts.stream()
                .flatMap(shift -> shift.end().stream())
                .filter(status -> status.second() < end)
                .sorted(Comparator.comparingLong(AcdStatus::second))
                .toList();
    }
}
