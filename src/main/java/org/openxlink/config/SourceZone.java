package org.openxlink.config;

import java.time.Duration;
import java.time.ZoneId;

/** How a source's clock stands to local time (Rule: CSV interface, {@code TimeZone}). */
public sealed interface SourceZone {

    /** The source's time is local time. */
    SourceZone LOCAL = new Shift(Duration.ZERO);

    /** The source's time plus this is local time. */
    record Shift(Duration toLocal) implements SourceZone {}

    /** The source's clock runs in this zone. */
    record Zone(ZoneId id) implements SourceZone {}

    /**
     * Understands hours to add ({@code -2 3,5 -08:00}), a zone's id in any case of letters, or blank for local time.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    static SourceZone parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return LOCAL;
        }
        return Zones.hours(trimmed)
                .<SourceZone>map(Shift::new)
                .or(() -> Zones.find(trimmed).map(Zone::new))
                .orElseThrow(() -> new IllegalArgumentException("TimeZone \"" + trimmed
                        + "\" is neither a number of hours (-2, 3.5, 06:30) nor a known zone"
                        + Zones.suggestion(trimmed)));
    }
}
