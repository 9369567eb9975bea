package org.openxlink.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.ledger.Mark;
import org.openxlink.ledger.Strip;
import org.openxlink.ledger.Strips;

/**
 * The last seven days in JSON.
 *
 * @param days local days, oldest first
 * @param letters what each letter means
 */
record StripsView(List<String> days, Map<String, String> letters, List<OfSystem> strips) {

    static final Map<String, String> LETTERS = Arrays.stream(Mark.values())
            .filter(mark -> mark != Mark.NOTHING)
            .collect(Collectors.toMap(
                    mark -> String.valueOf(mark.letter()),
                    mark -> mark.name().toLowerCase(Locale.ROOT),
                    (one, other) -> one,
                    LinkedHashMap::new));

    private static final int SLOT_SECONDS = 900;

    /**
     * An external system and kind.
     *
     * @param days a text per day, a letter per quarter of an hour from its local begin; days have 23 to 25 hours
     */
    record OfSystem(String system, String kind, List<String> days) {}

    /** @param refused quarters, by their begin, of which something is in quarantine */
    static OfSystem of(Strips.Key key, List<DayBounds> days, Strip known, Set<Long> refused, DueQuarters due) {
        List<String> texts =
                days.stream().map(day -> text(day, known, refused, due)).toList();
        return new OfSystem(key.system(), key.kind().word(), texts);
    }

    private static String text(DayBounds day, Strip known, Set<Long> refused, DueQuarters due) {
        StringBuilder text = new StringBuilder();
        for (long second = day.start(); second < day.end(); second += SLOT_SECONDS) {
            Mark mark = refused.contains(second) ? Mark.QUARANTINED : known.at(second);
            text.append((mark == Mark.NOTHING ? unknown(second, due) : mark).letter());
        }
        return text.toString();
    }

    private static Mark unknown(long second, DueQuarters due) {
        return due.has(second) ? Mark.MISSING : Mark.OPEN;
    }
}
