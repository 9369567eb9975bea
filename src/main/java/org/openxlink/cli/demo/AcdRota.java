package org.openxlink.cli.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who answers the emergency line when. */
final class AcdRota {

    private static final int SHIFT_HOURS = 8;
    /** Agents come and go a little before and after their time. */
    private static final int SECONDS_ABOUT = 240;
    /** By so much one agent's pauses come after the other's of the same shift. */
    private static final int SECONDS_APART = 2400;

    /**
     * An agent.
     *
     * @param week from Monday on: early, late and night shifts
     */
    private record Agent(String name, String week, int pausesLater) {}

    private static final List<Agent> AGENTS = List.of(
            new Agent("anna.berg", "EEEEE--", 0),
            new Agent("ben.okafor", "EE--EEE", SECONDS_APART),
            new Agent("carla.ruiz", "--LLLLL", 0),
            new Agent("deniz.kaya", "LLLLL--", SECONDS_APART),
            new Agent("nora.lind", "NNNN---", 0),
            new Agent("olaf.maier", "----NNN", 0));

    private AcdRota() {}

    /** The shifts that begin on a day. */
    static List<AcdShift> of(LocalDate day, ZoneId zone) {
        Random chance = new Random(day.toEpochDay());
        List<AcdShift> shifts = new ArrayList<>();
        for (Agent agent : AGENTS) {
            int begins = hour(agent.week.charAt(day.getDayOfWeek().getValue() - 1));
            if (begins >= 0) {
                shifts.add(shift(agent, day.atTime(begins, 0), zone, chance));
            }
        }
        return shifts;
    }

    private static int hour(char shift) {
        return switch (shift) {
            case 'E' -> 6;
            case 'L' -> 14;
            case 'N' -> 22;
            default -> -1;
        };
    }

    private static AcdShift shift(Agent agent, LocalDateTime begins, ZoneId zone, Random chance) {
        long from = begins.atZone(zone).toEpochSecond();
        long to = begins.plusHours(SHIFT_HOURS).atZone(zone).toEpochSecond();
        return new AcdShift(
                agent.name,
                from - chance.nextInt(SECONDS_ABOUT),
                to + chance.nextInt(SECONDS_ABOUT),
                agent.pausesLater);
    }
}
