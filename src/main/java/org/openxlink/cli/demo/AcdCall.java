package org.openxlink.cli.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A call to the emergency line.
 *
 * @param second at which it comes, since 1970
 * @param patience seconds until the caller gives up
 * @param talk seconds that it takes once somebody answers
 * @param wrapUp seconds that the agent has to do with it afterwards
 */
record AcdCall(long second, int patience, int talk, int wrapUp) {

    private static final int HOUR = 3600;

    /** The calls of a day, in their order; each day has always the same ones. */
    static List<AcdCall> of(LocalDate day, ZoneId zone) {
        Random chance = new Random(day.toEpochDay());
        long start = day.atStartOfDay(zone).toEpochSecond();
        long end = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
        List<AcdCall> calls = new ArrayList<>();
        for (long second = start + pause(start, start, chance); second < end; second += pause(second, start, chance)) {
            int talk = (int) Math.max(25, 170 + 70 * chance.nextGaussian());
            calls.add(new AcdCall(second, 45 + chance.nextInt(300), talk, 20 + chance.nextInt(50)));
        }
        return calls;
    }

    /** Seconds until the next call. */
    private static long pause(long second, long midnight, Random chance) {
        double hour = (second - midnight) / (double) HOUR;
        double perHour = 1.1 + 4.5 * DayShape.hump(hour, 10.5, 2.5) + 3.5 * DayShape.hump(hour, 17.5, 2.5);
        return 1 + (long) (-Math.log(1 - chance.nextDouble()) * HOUR / perHour);
    }
}
