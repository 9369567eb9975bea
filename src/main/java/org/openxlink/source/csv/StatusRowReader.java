package org.openxlink.source.csv;

import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.CsvStatuses;
import org.openxlink.source.SourceTime;
import org.openxlink.source.StatusRow;

/** Makes one record of a CSV file into a row (Rule: the CSV interface, agent statuses). */
final class StatusRowReader {

    private final int columns;
    private final int agent;
    private final int activity;
    private final TimeOfRow start;
    private final EndOfRow end;

    StatusRowReader(CsvStatuses statuses) {
        this.agent = statuses.agentColumn();
        this.activity = statuses.activityColumn();
        this.start = TimeOfRow.of(statuses.start());
        this.end = EndOfRow.of(statuses.span());
        int used = Math.max(Math.max(agent, activity), Math.max(start.lastColumn(), end.lastColumn()));
        this.columns = Math.max(used, statuses.columns());
    }

    /**
     * The row.
     *
     * @throws UnreadableValue when it is bad
     */
    StatusRow read(CSVRecord row) throws UnreadableValue {
        if (row.size() < columns) {
            throw new UnreadableValue(String.join(" | ", row), "row of " + columns + " columns, it has " + row.size());
        }
        String who = Identifiers.agent(row.get(agent - 1));
        String what = Identifiers.activity(row.get(activity - 1));
        SourceTime begin = start.read(row);
        return new StatusRow(who, what, begin, end.read(row, begin));
    }
}
