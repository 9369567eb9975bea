package org.openxlink.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openxlink.config.KnownKey.Group;

/** Reads the status half of a CSV section (Rule: the CSV interface, agent statuses). */
final class CsvStatusesReader {

    /** Keys that tell that a section has a status half. */
    static final List<String> STATUS_KEYS = List.of(
            "ActivitySource",
            "ActivityColumnNames",
            "ActivityColumn",
            "AgentColumn",
            "ActivityStartTimeStampColumn",
            "ActivityStartDateColumn");

    private static final CsvColumns.TimeKeys START = new CsvColumns.TimeKeys(
            "ActivityStartTimeStampColumn",
            "ActivityStartTimeStampFormat",
            "ActivityStartDateColumn",
            "ActivityStartTimeColumn");

    private static final CsvColumns.TimeKeys END = new CsvColumns.TimeKeys(
            "ActivityEndTimeStampColumn",
            "ActivityEndTimeStampFormat",
            "ActivityEndDateColumn",
            "ActivityEndTimeColumn");

    private final Path home;
    private final SectionReader section;
    private final SectionReader times;
    private final CsvColumns columns;
    private final CsvColumns timeColumns;
    private final int count;

    CsvStatusesReader(Path home, SectionReader section) {
        this.home = home;
        this.section = section.in(Group.STATUSES);
        this.times = section.in(Group.STATUS_TIMES);
        this.count = SectionReader.withoutEmptyEnd(this.section.positions("ActivityColumnNames"))
                .size();
        this.columns = new CsvColumns(this.section, "ActivityColumnNames", count);
        this.timeColumns = new CsvColumns(times, "ActivityColumnNames", count);
    }

    CsvStatuses read() {
        DateOrder order = order();
        return new CsvStatuses(
                new CsvFilesReader(home, section.in(Group.STATUS_FILES), CsvFilesReader.Keys.STATUSES).read(),
                count,
                required("AgentColumn", "the column that names the agent"),
                required("ActivityColumn", "the column that holds the activity's code"),
                timeColumns.required(START, order, "no column says when an activity starts"),
                span(order),
                times.zone("TimeZone_TimeLink", "TimeZone"),
                new ActivitiesReader(section).read());
    }

    private DateOrder order() {
        DateOrder ofContacts = section.in(Group.TIMES).unheard().word("DateOrder", DateOrder.DMY, DateOrder.class);
        return times.word("ActivityDateOrder", ofContacts, DateOrder.class);
    }

    private int required(String key, String what) {
        return section.required(key, what)
                .map(text -> columns.column(key, text))
                .orElse(1);
    }

    private CsvStatuses.Span span(DateOrder order) {
        OptionalInt duration = columns.column("ActivityDurationColumn");
        Optional<CsvStatuses.Span> end = end(order);
        int type = section.likelyNumber("ActivityTimeSpanType", likelyType(duration, end), 0, 2);
        if (type == 0 && duration.isEmpty()) {
            section.error(
                    "ActivityTimeSpanType",
                    "ActivityTimeSpanType is 0 (start and duration), but ActivityDurationColumn is not set");
        }
        if (type == 1 && end.isEmpty()) {
            section.error(
                    "ActivityTimeSpanType",
                    "ActivityTimeSpanType is 1 (start and end), but no column says when an activity ends; set %s, or %s and"
                            + " %s",
                    END.stamp(),
                    END.date(),
                    END.time());
        }
        return switch (type) {
            case 0 -> new CsvStatuses.Span.Duration(duration.orElse(1));
            case 1 -> end.orElseGet(CsvStatuses.Span.Next::new);
            default -> new CsvStatuses.Span.Next();
        };
    }

    /** Where the type is not set, the columns tell it. */
    private static int likelyType(OptionalInt duration, Optional<CsvStatuses.Span> end) {
        if (duration.isPresent()) {
            return 0;
        }
        return end.isPresent() ? 1 : 2;
    }

    private Optional<CsvStatuses.Span> end(DateOrder order) {
        boolean stamp = timeColumns.set(END.stamp()).isPresent();
        boolean date = timeColumns.set(END.date()).isPresent();
        Optional<String> time = timeColumns.set(END.time());
        times.text(END.format());
        if (!stamp && !date && time.isPresent()) {
            return Optional.of(new CsvStatuses.Span.EndOfDay(timeColumns.column(END.time(), time.get())));
        }
        return stamp || date
                ? Optional.of(new CsvStatuses.Span.End(
                        timeColumns.required(END, order, "no column says when an activity ends")))
                : Optional.empty();
    }
}
