package org.openxlink.cli.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample ACD's week could have happened, whatever day it begins on. */
class AcdWeekTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Set<AcdActivity> WORK = Set.of(AcdActivity.TALK, AcdActivity.WRAP_UP);

    /** A week from each weekday on, and those in which the clocks change. */
    static Stream<LocalDate> weeks() {
        LocalDate monday = LocalDate.of(2024, 7, 1);
        return Stream.concat(
                monday.datesUntil(monday.plusDays(7)),
                Stream.of(LocalDate.of(2024, 3, 27), LocalDate.of(2024, 10, 21), LocalDate.of(2024, 10, 27)));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void theSameWeekAgain(LocalDate first) {
        assertThat(AcdWeek.of(first, 7, ZONE)).isEqualTo(AcdWeek.of(first, 7, ZONE));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void agentsTalkAndWrapUpAsLongAsCallsTake(LocalDate first) {
        AcdWeek week = AcdWeek.of(first, 7, ZONE);

        long worked = ofAgents(week).values().stream()
                .mapToLong(AcdWeekTest::secondsOfWork)
                .sum();

        assertThat(worked)
                .isEqualTo(week.calls().stream()
                        .mapToLong(AcdWeek.CallRow::handleTime)
                        .sum());
    }

    private static long secondsOfWork(List<AcdStatus> statuses) {
        long seconds = 0;
        for (int at = 0; at < statuses.size() - 1; at++) {
            boolean works = WORK.contains(statuses.get(at).activity());
            seconds += works ? statuses.get(at + 1).second() - statuses.get(at).second() : 0;
        }
        return seconds;
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void mostCallsAreAnswered(LocalDate first) {
        List<AcdWeek.CallRow> calls = AcdWeek.of(first, 7, ZONE).calls();
        long handled = calls.stream().filter(AcdWeek.CallRow::handled).count();

        assertThat(calls).hasSizeBetween(300, 700);
        assertThat((double) handled / calls.size()).isBetween(0.85, 0.99);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void agentsDoOneThingAfterTheOther(LocalDate first) {
        ofAgents(AcdWeek.of(first, 7, ZONE)).forEach((agent, statuses) -> {
            assertThat(statuses.get(0).activity()).as(agent).isEqualTo(AcdActivity.AVAILABLE);
            for (int at = 1; at < statuses.size(); at++) {
                AcdStatus before = statuses.get(at - 1);
                AcdStatus status = statuses.get(at);
                assertThat(status.second()).as("%s", status).isGreaterThan(before.second());
                assertThat(status.activity()).as("%s", status).isNotEqualTo(before.activity());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void theLastNightShiftIsStillAtWork(LocalDate first) {
        AcdWeek week = AcdWeek.of(first, 7, ZONE);
        Instant end = first.plusDays(7).atStartOfDay(ZONE).toInstant();

        List<AcdStatus> open = ofAgents(week).values().stream()
                .map(statuses -> statuses.get(statuses.size() - 1))
                .filter(status -> status.activity() != AcdActivity.LOGGED_OFF)
                .toList();

        assertThat(open).singleElement().satisfies(status -> {
            assertThat(status.activity()).isEqualTo(AcdActivity.AVAILABLE);
            assertThat(Instant.ofEpochSecond(status.second())).isBetween(end.minusSeconds(7500), end);
        });
    }

    private static Map<String, List<AcdStatus>> ofAgents(AcdWeek week) {
        return week.statuses().stream().collect(groupingBy(AcdStatus::agent));
    }
}
