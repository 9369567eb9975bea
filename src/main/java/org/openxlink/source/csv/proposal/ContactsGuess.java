package org.openxlink.source.csv.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.openxlink.source.csv.proposal.Columns.Kind;
import org.openxlink.source.csv.proposal.Proposal.Note;

/** Which column of a file of contacts is what. */
final class ContactsGuess {

    private static final int MOST_GROUPS = 1000;
    private static final int FEW = 2;
    private static final int QUARTER = 900;

    private static final Pattern WHEN =
            named("start|begin|time|date|interval|when|zeit|datum|uhr|von|beginn|heure|début");
    private static final Pattern TIME = named("time|interval|start|from|zeit|uhr|von|beginn|heure|de$");
    private static final Pattern GROUP =
            named("queue|group|skill|split|vdn|hotline|service|team|topic|warteschlange|gruppe|file|groupe|compétence");
    private static final Pattern MEAN = named("aht|avg|average|mean|ø|durchschnitt|mittel|moyen|dmt|dmc");
    private static final Pattern HANDLED =
            named("handled|answered|taken|served|angenommen|bearbeitet|beantwortet|trait|répondu|décroch|servi");

    private final CsvSample sample;
    private final Columns columns;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();

    ContactsGuess(CsvSample sample) {
        this.sample = sample;
        this.columns = new Columns(sample);
    }

    private static Pattern named(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Proposal proposal() {
        keys.put("SeparatorCharacter", sample.separatorKey());
        if (sample.headerLines() > 0) {
            keys.put("HeaderLines", Integer.toString(sample.headerLines()));
        }
        keys.put("ColumnNames", String.join(";", sample.names()));
        OptionalInt when = when();
        group();
        if (when.isPresent()) {
            keys.put("DateOrder", columns.order().name().toLowerCase(Locale.ROOT));
            if (!columns.sureOfOrder()) {
                notes.add(Note.DATE_ORDER);
            }
            interval(when.getAsInt());
        } else {
            notes.add(columns.has(Kind.EPOCH) ? Note.EPOCH_SECONDS : Note.NO_TIME);
        }
        mean();
        return new Proposal(sample.encoding(), keys, notes);
    }

    /** The column with the time. */
    private OptionalInt when() {
        OptionalInt stamp = columns.take(WHEN, Kind.STAMP);
        if (stamp.isPresent()) {
            put("TimeStampColumn", stamp);
            return stamp;
        }
        OptionalInt date = columns.take(WHEN, Kind.DATE);
        OptionalInt time = date.isPresent() ? time() : OptionalInt.empty();
        put("DateColumn", date);
        put("TimeColumn", time);
        return time;
    }

    private OptionalInt time() {
        OptionalInt clock = columns.takeNamed(TIME, Kind.CLOCK);
        OptionalInt digits = clock.isPresent() ? clock : columns.takeNamed(TIME, Kind.NUMBER);
        return digits.isPresent() ? digits : columns.take(TIME, Kind.CLOCK);
    }

    private void group() {
        OptionalInt named = columns.takeNamed(GROUP, Kind.TEXT, Kind.NUMBER);
        OptionalInt group = named.isPresent() ? named : columns.take(GROUP, Kind.TEXT);
        put("GroupColumn", group);
        if (group.isPresent()) {
            keys.put("Groups", String.join(";", sample.different(group.getAsInt(), MOST_GROUPS)));
        } else {
            notes.add(Note.NO_GROUP);
        }
    }

    /** The source's interval, where its times tell it; 15 is the default. */
    private void interval(int column) {
        List<Integer> times = columns.seconds(column).distinct().toList();
        for (int minutes : new int[] {60, 30}) {
            int seconds = minutes * 60;
            if (times.size() > FEW && times.stream().allMatch(time -> time % seconds == 0)) {
                keys.put("Interval", Integer.toString(minutes));
                return;
            }
        }
        if (times.size() > FEW && times.stream().allMatch(time -> time % QUARTER == 0)) {
            keys.put("Interval", "15");
        }
    }

    private void mean() {
        OptionalInt named = columns.takeNamed(MEAN, Kind.NUMBER, Kind.CLOCK);
        OptionalInt mean = named.isPresent() ? named : columns.take(MEAN, Kind.CLOCK);
        put("AHTColumn", mean);
        if (mean.isPresent()) {
            put("HandledColumn", columns.takeNamed(HANDLED, Kind.NUMBER));
        }
    }

    private void put(String key, OptionalInt column) {
        column.ifPresent(index -> keys.put(key, Integer.toString(index + 1)));
    }
}
