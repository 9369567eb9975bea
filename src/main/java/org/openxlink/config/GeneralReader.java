package org.openxlink.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.KnownKey.Group;

/** Reads the {@code [General]} section of isps_ul.ini. */
final class GeneralReader {

    private static final int LOG_KB = 10_240;
    private static final int MOST_LAG_MINUTES = 44_640;
    private static final Pattern EVERY = Pattern.compile("(\\d{1,4}) *(s?)");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> UNUSED_KEYS = List.of("Language", "ServicePort");

    private final Path home;

    GeneralReader(Path home) {
        this.home = home;
    }

    /** @param console read before, for what is wrong with it concerns nothing else */
    General read(SectionReader whole, Optional<WebConsole> console) {
        SectionReader section = whole.in(Group.GENERAL);
        SectionReader logs = whole.in(Group.LOGS);
        SectionReader imports = whole.in(Group.IMPORTS);
        General general = new General(
                logs.flag("Protocol", false),
                Folders.in(home, logs.textOr("LogDir", "logs")),
                logs.number("LogMaxFileSize", LOG_KB, 1, Integer.MAX_VALUE),
                section.flag("WriteAlways", false),
                section.flag("AutomaticMappingCorrection", false),
                zone(section),
                automatic(imports, "PhoneLink"),
                automatic(imports, "TimeLink"),
                imports.number("CatchUpDays", 7, 0, 366),
                imports.number("LookBackDays", 1, 0, 366),
                lagLimit(section),
                console);
        section.warnOfUnknownKeys(UNUSED_KEYS);
        return general;
    }

    private ZoneId zone(SectionReader section) {
        Optional<String> text = section.text("LocalTimeZone");
        if (text.isEmpty()) {
            return MachineZone.id();
        }
        return Zones.find(text.get()).orElseGet(() -> {
            section.error(
                    "LocalTimeZone",
                    "LocalTimeZone \"%s\" is no time zone; expected one like Europe/Berlin%s",
                    text.get(),
                    Zones.suggestion(text.get()));
            return MachineZone.id();
        });
    }

    private static Optional<Duration> lagLimit(SectionReader section) {
        OptionalInt minutes = section.number("LagLimit", 1, MOST_LAG_MINUTES);
        return minutes.isPresent() ? Optional.of(Duration.ofMinutes(minutes.getAsInt())) : Optional.empty();
    }

    private Automatic automatic(SectionReader section, String kind) {
        return new Automatic(
                section.word(kind + "Import", Automatic.Mode.INTERVAL, Automatic.Mode.class),
                every(section, kind + "Interval"),
                time(section, kind + "ReferenceTime", "00:00"),
                LocalTime.MIDNIGHT.plus(time(section, kind + "DailyAt", "02:00")));
    }

    /** Minutes ({@code 15}) or seconds ({@code 10s}), such that each minute, hour or day begins anew with a run. */
    private Duration every(SectionReader section, String key) {
        String text = section.textOr(key, "15").toLowerCase(Locale.ROOT);
        Matcher parts = EVERY.matcher(text);
        Duration every = Duration.ZERO;
        if (parts.matches()) {
            int number = Integer.parseInt(parts.group(1));
            every = parts.group(2).isEmpty() ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
        }
        boolean inSeconds = text.endsWith("s");
        if (inSeconds
                ? divides(every, MINUTE)
                : divides(every, HOUR) || (divides(HOUR, every) && divides(every, DAY))) {
            return every;
        }
        section.error(
                key,
                "%s is \"%s\"; expected seconds that divide a minute (10s), minutes that divide an hour (15),"
                        + " or whole hours that divide a day (120)",
                key,
                text);
        return Duration.ofMinutes(15);
    }

    private static boolean divides(Duration part, Duration whole) {
        return !part.isZero() && whole.toSeconds() % part.toSeconds() == 0;
    }

    private Duration time(SectionReader section, String key, String byDefault) {
        String text = section.textOr(key, byDefault);
        try {
            return Duration.ofSeconds(
                    LocalTime.parse(text.length() == 4 ? "0" + text : text).toSecondOfDay());
        } catch (DateTimeException e) {
            section.error(key, "%s is \"%s\"; expected a time like %s", key, text, byDefault);
            return Duration.ZERO;
        }
    }
}
