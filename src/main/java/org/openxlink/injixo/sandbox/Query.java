package org.openxlink.injixo.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a question to {@code /sandbox/*}; anything wrong with them is a {@link BadQuestion}. */
final class Query {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<String> known;

    private Query(List<String> known) {
        this.known = known;
    }

    static Query of(Call call, String... known) {
        Query query = new Query(List.of(known));
        call.rawQuery().filter(raw -> !raw.isEmpty()).ifPresent(query::parse);
        return query;
    }

    private void parse(String raw) {
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            put(decoded(name), decoded(value));
        }
    }

    private void put(String name, String value) {
        if (!known.contains(name)) {
            throw new BadQuestion("There is no parameter \"" + name + "\"; known here are " + list() + ".");
        }
        if (value.isEmpty() || parameters.put(name, value) != null) {
            throw new BadQuestion("The parameter " + name + " needs one value, and only one.");
        }
    }

    private String list() {
        return known.isEmpty() ? "none" : String.join(", ", known);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadQuestion("The parameter \"" + text + "\" has a broken %-escape.");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The day of {@code date} in {@code zone}, or all times without a date. */
    TimeSpan span() {
        ZoneId zone = zone();
        return text("date").map(date -> TimeSpan.ofDay(day(date), zone)).orElse(TimeSpan.ALWAYS);
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new BadQuestion("The date \"" + date + "\" is not a day such as 2014-12-23.");
        }
    }

    ZoneId zone() {
        return text("zone").map(Query::zone).orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new BadQuestion("The zone \"" + name + "\" is not known; it is a name such as Europe/Berlin.");
        }
    }
}
