package org.openxlink.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.injixo.sandbox.StatusView;

/** What arrived at the sandbox of each agent: how many statuses, and how long they lasted. */
public final class StatusesTable {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, List<StatusView>> agents;
    private final ZoneId zone;

    private StatusesTable(Map<String, List<StatusView>> agents, ZoneId zone) {
        this.agents = agents;
        this.zone = zone;
    }

    /** The statuses that began on these days. */
    public static StatusesTable of(Sandbox sandbox, List<LocalDate> days, ZoneId zone) {
        Map<String, List<StatusView>> agents = new TreeMap<>();
        for (LocalDate day : days) {
            for (StatusView status : sandbox.agentStatuses(day, zone)) {
                agents.computeIfAbsent(status.agentIdentifier(), any -> new ArrayList<>())
                        .add(status);
            }
        }
        return new StatusesTable(agents, zone);
    }

    /** An agent whose last status has no end. */
    public Optional<String> stillLoggedOn() {
        return agents.values().stream()
                .flatMap(List::stream)
                .filter(status -> status.end() == null)
                .map(StatusView::agentIdentifier)
                .findFirst();
    }

    /** A line per agent. */
    public void print(PrintWriter out) {
        print(out, "Agent", "Days", "Statuses", "Logged on", "Talk", "");
        agents.forEach((agent, statuses) -> print(
                out,
                agent,
                days(statuses),
                statuses.size(),
                Clock.ofHours(seconds(statuses)),
                Clock.ofHours(seconds(talks(statuses))),
                stillOn(statuses)));
    }

    private static void print(PrintWriter out, Object... columns) {
        out.println("%-19s%5s %9s %10s %6s  %s".formatted(columns).stripTrailing());
    }

    private long days(List<StatusView> statuses) {
        return statuses.stream()
                .map(status -> LocalDate.ofInstant(status.start(), zone))
                .distinct()
                .count();
    }

    /** Of those that have an end. */
    private static long seconds(List<StatusView> statuses) {
        return statuses.stream()
                .filter(status -> status.end() != null)
                .mapToLong(
                        status -> Duration.between(status.start(), status.end()).toSeconds())
                .sum();
    }

    private static List<StatusView> talks(List<StatusView> statuses) {
        return statuses.stream()
                .filter(status -> status.activityIdentifier().equals(AcdActivity.TALK.label()))
                .toList();
    }

    private String stillOn(List<StatusView> statuses) {
        return statuses.stream()
                .filter(status -> status.end() == null)
                .map(status -> "still %s since %s"
                        .formatted(
                                status.activityIdentifier(),
                                SINCE.format(status.start().atZone(zone))))
                .findFirst()
                .orElse("");
    }
}
