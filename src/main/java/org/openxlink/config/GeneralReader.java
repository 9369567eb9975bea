package org.openxlink.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code [General]} section of isps_ul.ini. */
final class GeneralReader {

    private static final int LOG_KB = 10_240;
    private static final int HOUR_SECONDS = 3600;
    private static final int DAY_SECONDS = 86_400;
    private static final List<String> UNUSED_KEYS = List.of("Language", "ServicePort", "ConsoleAddress", "ConsolePort");

    private final Path home;

    GeneralReader(Path home) {
        this.home = home;
    }

    General read(SectionReader section) {
        General general = new General(
                section.flag("Protocol", false),
                section.text("LogDir").map(text -> Folders.in(home, text)).orElse(home.resolve("logs")),
                section.number("LogMaxFileSize", LOG_KB, 1, Integer.MAX_VALUE),
                section.flag("WriteAlways", false),
                section.flag("AutomaticMappingCorrection", false),
                zone(section),
                automatic(section, "PhoneLink"),
                automatic(section, "TimeLink"),
                section.number("CatchUpDays", 7, 0, 366),
                section.number("LookBackDays", 1, 0, 366));
        section.warnOfUnknownKeys(UNUSED_KEYS);
        return general;
    }

    private ZoneId zone(SectionReader section) {
        Optional<String> text = section.text("LocalTimeZone");
        if (text.isEmpty()) {
            return ZoneId.systemDefault();
        }
        return Zones.find(text.get()).orElseGet(() -> {
            section.error(
                    "LocalTimeZone",
                    "LocalTimeZone \"%s\" is no time zone; expected one like Europe/Berlin%s",
                    text.get(),
                    Zones.suggestion(text.get()));
            return ZoneId.systemDefault();
        });
    }

    private Automatic automatic(SectionReader section, String kind) {
        return new Automatic(
                section.word(kind + "Import", Automatic.Mode.INTERVAL, Automatic.Mode.class),
                every(section, kind + "Interval"),
                time(section, kind + "ReferenceTime", "00:00"),
                LocalTime.MIDNIGHT.plus(time(section, kind + "DailyAt", "02:00")));
    }

    /** Minutes ({@code 15}) or seconds ({@code 10s}) that divide a minute or an hour, or hours that divide a day. */
    private Duration every(SectionReader section, String key) {
        String text = section.text(key).orElse("15").toLowerCase(Locale.ROOT);
        boolean seconds = text.endsWith("s");
        String digits = seconds ? text.substring(0, text.length() - 1).trim() : text;
        int number = section.numberOf(key, digits, 15, 1, seconds ? 59 : 1440);
        int length = seconds ? number : number * 60;
        int whole = List.of(60, HOUR_SECONDS, DAY_SECONDS).stream()
                .filter(unit -> length < unit)
                .findFirst()
                .orElse(length);
        if (whole % length != 0 || (length > HOUR_SECONDS && length % HOUR_SECONDS != 0)) {
            section.error(
                    key,
                    "%s is \"%s\"; expected seconds that divide a minute (10s), minutes that divide an hour (15),"
                            + " or those of whole hours that divide a day (120)",
                    key,
                    text);
            return Duration.ofMinutes(15);
        }
        return Duration.ofSeconds(length);
    }

    private Duration time(SectionReader section, String key, String byDefault) {
        String text = section.text(key).orElse(byDefault);
        try {
            return Duration.ofSeconds(
                    LocalTime.parse(text.length() == 4 ? "0" + text : text).toSecondOfDay());
        } catch (DateTimeException e) {
            section.error(key, "%s is \"%s\"; expected a time like %s", key, text, byDefault);
            return Duration.ZERO;
        }
    }
}
