package org.openxlink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.openxlink.SpecFile.Case;

/** {@code specs/same-facts.txt}: what happened, and what WFM has to have of it. */
record SameFacts(List<Case> lines) {

    record Call(Instant began, String queue, int handled, Integer seconds) {}

    record Activity(Instant began, String agent, String name) {}

    /** Whole local days. */
    record Days(LocalDate first, int count) {}

    static SameFacts read() {
        return new SameFacts(SpecFile.read("same-facts.txt").cases());
    }

    List<Call> calls() {
        return of("call:")
                .map(line -> new Call(
                        Instant.parse(line.cell(0)),
                        line.cell(1),
                        Integer.parseInt(line.cell(2)),
                        line.cell(3).isEmpty() ? null : Integer.valueOf(line.cell(3))))
                .toList();
    }

    List<Activity> activities() {
        return of("agent:")
                .map(line -> new Activity(Instant.parse(line.cell(0)), line.cell(1), line.cell(2)))
                .toList();
    }

    List<Days> days() {
        return of("days")
                .map(line -> new Days(LocalDate.parse(line.cell(0)), Integer.parseInt(line.cell(1))))
                .toList();
    }

    /** {@code 2024-03-29T23:00:00Z offered 1 handled 1 seconds 61}, by time. */
    List<String> intervals(String queue, String clock) {
        return of("interval")
                .filter(line -> line.cell(1).equals(queue) && isOf(clock, line.cell(5)))
                .map(line -> "%s offered %s handled %s seconds %s"
                        .formatted(moment(line.cell(0)), line.cell(2), line.cell(3), line.cell(4)))
                .sorted()
                .toList();
    }

    /** {@code 2024-03-30T22:50:00Z - 2024-03-30T23:10:00Z ben Talk}, by time. */
    List<String> statuses(String clock) {
        return of("activity")
                .filter(line -> isOf(clock, line.cell(4)))
                .map(line -> "%s - %s %s %s"
                        .formatted(moment(line.cell(0)), moment(line.cell(1)), line.cell(2), line.cell(3)))
                .sorted()
                .toList();
    }

    private java.util.stream.Stream<Case> of(String rule) {
        return lines.stream().filter(line -> line.rule().startsWith(rule));
    }

    private static boolean isOf(String clock, String clocks) {
        return clocks.equals("all") || List.of(clocks.split(", ")).contains(clock);
    }

    private static Instant moment(String local) {
        return OffsetDateTime.parse(local).toInstant();
    }
}
