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

/** Which column of a file of agent statuses is what. */
final class StatusesGuess {

    private static final int MOST_CODES = 200;

    private static final Pattern START = named("start|begin|from|von|since|seit|début|depuis");
    private static final Pattern END = named("\\bend|_end|end$|ende$|until|bis|\\bto\\b|\\bfin\\b|jusqu|stop|\\bà\\b");
    private static final Pattern DURATION = named("dur|dauer|sec|sek|länge|length|temps");
    private static final Pattern AGENT = named("agent|user|login|employee|mitarbeiter|benutzer|utilisateur|conseiller");
    private static final Pattern ACTIVITY =
            named("status|state|activit|aktivit|code|reason|aux|event|zustand|statut|état|activité|pause");
    private static final Pattern LOG_OFF =
            named("log(ged)?.?(off|out)|sign.?(off|out)|abgemeldet|abmeldung|offline|déconn|disconnect");

    private final CsvSample sample;
    private final Columns columns;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();

    StatusesGuess(CsvSample sample) {
        this.sample = sample;
        this.columns = new Columns(sample);
    }

    private static Pattern named(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Proposal proposal() {
        keys.put("ActivitySeparatorCharacter", sample.separatorKey());
        if (sample.headerLines() > 0) {
            keys.put("ActivityHeaderLines", Integer.toString(sample.headerLines()));
        }
        keys.put("ActivityColumnNames", String.join(";", sample.names()));
        boolean end = times();
        OptionalInt duration = end ? OptionalInt.empty() : columns.takeNamed(DURATION, Kind.NUMBER, Kind.CLOCK);
        put("ActivityDurationColumn", duration);
        keys.put("ActivityTimeSpanType", duration.isPresent() ? "0" : end ? "1" : "2");
        agentAndActivity();
        return new Proposal(sample.encoding(), keys, notes);
    }

    /** Whether some column says when an activity ends. */
    private boolean times() {
        OptionalInt end = columns.takeNamed(END, Kind.STAMP);
        OptionalInt start = columns.take(START, Kind.STAMP);
        if (start.isEmpty() && end.isEmpty()) {
            return datesAndTimes();
        }
        put("ActivityStartTimeStampColumn", start.isPresent() ? start : end);
        OptionalInt second = start.isPresent() && end.isEmpty() ? columns.take(END, Kind.STAMP) : end;
        boolean ends = start.isPresent() && second.isPresent();
        if (ends) {
            put("ActivityEndTimeStampColumn", second);
        }
        order();
        return ends;
    }

    private boolean datesAndTimes() {
        OptionalInt endDate = columns.takeNamed(END, Kind.DATE);
        OptionalInt endTime = columns.takeNamed(END, Kind.CLOCK);
        OptionalInt date = columns.take(START, Kind.DATE);
        OptionalInt time = date.isPresent() ? columns.take(START, Kind.CLOCK) : OptionalInt.empty();
        put("ActivityStartDateColumn", date);
        put("ActivityStartTimeColumn", time);
        put("ActivityEndDateColumn", endDate);
        put("ActivityEndTimeColumn", endTime);
        if (time.isPresent()) {
            order();
        } else {
            notes.add(columns.has(Kind.EPOCH) ? Note.EPOCH_SECONDS : Note.NO_TIME);
        }
        return endTime.isPresent();
    }

    private void order() {
        keys.put("ActivityDateOrder", columns.order().name().toLowerCase(Locale.ROOT));
        if (!columns.sureOfOrder()) {
            notes.add(Note.DATE_ORDER);
        }
    }

    private void agentAndActivity() {
        OptionalInt named = columns.takeNamed(ACTIVITY, Kind.TEXT, Kind.NUMBER);
        OptionalInt agentNamed = columns.takeNamed(AGENT, Kind.TEXT, Kind.NUMBER);
        OptionalInt agent = agentNamed.isPresent() ? agentNamed : columns.take(AGENT, Kind.TEXT);
        OptionalInt activity = named.isPresent() ? named : columns.take(ACTIVITY, Kind.TEXT);
        put("AgentColumn", agent);
        put("ActivityColumn", activity);
        if (agent.isEmpty() || activity.isEmpty()) {
            notes.add(Note.NO_STATUS);
        }
        activity.ifPresent(this::codes);
    }

    private void codes(int column) {
        List<String> codes = sample.different(column, MOST_CODES);
        keys.put("ActivityIdentifiers", String.join(";", codes));
        List<String> logOff =
                codes.stream().filter(code -> LOG_OFF.matcher(code).find()).toList();
        if (!logOff.isEmpty()) {
            keys.put("LogOffActivities", String.join(";", logOff));
        }
    }

    private void put(String key, OptionalInt column) {
        column.ifPresent(index -> keys.put(key, Integer.toString(index + 1)));
    }
}
