package org.openxlink.config;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When imports of one kind run by themselves.
 *
 * @param every distance of runs in mode INTERVAL
 * @param reference time after an interval's end at which the run starts
 * @param dailyAt local time of the run in mode DAILY
 */
public record Automatic(Mode mode, Duration every, Duration reference, LocalTime dailyAt) {

    private static final long DAY_SECONDS = 86_400;

    public enum Mode {
        INTERVAL,
        DAILY,
        NONE
    }

    /** Of two runs. */
    Duration distance() {
        return mode == Mode.DAILY ? Duration.ofSeconds(DAY_SECONDS) : every;
    }

    /** The quartz cron expression of this schedule; only for modes that run. */
    public String cron() {
        if (mode == Mode.DAILY) {
            return "0 %d %d * * ?".formatted(dailyAt.getMinute(), dailyAt.getHour());
        }
        long seconds = every.toSeconds();
        long first = reference.toSeconds() % seconds;
        if (seconds < 60) {
            return "%d/%d * * * * ?".formatted(first, seconds);
        }
        if (seconds < 3600) {
            return "%d %d/%d * * * ?".formatted(first % 60, first / 60, seconds / 60);
        }
        String hours = seconds == DAY_SECONDS ? "" : "/" + seconds / 3600; // quartz knows no steps of 24 hours
        return "%d %d %d%s * * ?".formatted(first % 60, first / 60 % 60, first / 3600, hours);
    }
}
