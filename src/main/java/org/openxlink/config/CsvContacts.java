package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * How contacts are read from CSV files (Rule: the CSV interface, contacts). Columns count from 1.
 *
 * @param levels one or two group levels
 * @param columnNames a name per column
 * @param interval minutes the source aggregates to
 * @param ahtColumn the column that holds a mean in seconds
 * @param handledColumn the weight of that mean
 */
public record CsvContacts(
        CsvFiles files,
        TimeColumns when,
        SourceZone zone,
        List<GroupLevel> levels,
        List<String> columnNames,
        int interval,
        OptionalInt ahtColumn,
        OptionalInt handledColumn)
        implements ContactSource {

    @Override
    public List<String> valueTypes() {
        Set<Integer> taken = keyColumns();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columnNames.size(); column++) {
            if (!taken.contains(column)) {
                names.add(columnNames.get(column - 1));
            }
        }
        return List.copyOf(names);
    }

    @Override
    public boolean isAverage(String valueType) {
        return ahtColumn.isPresent() && columnOf(valueType) == ahtColumn.getAsInt();
    }

    @Override
    public Optional<String> weight() {
        return handledColumn.isPresent()
                ? Optional.of(columnNames.get(handledColumn.getAsInt() - 1))
                : Optional.empty();
    }

    @Override
    public boolean hasWholeDays() {
        return files.afterImport() == AfterImport.STAYS;
    }

    /** The column of a value type, counted from 1. */
    public int columnOf(String valueType) {
        return columnNames.indexOf(valueType) + 1;
    }

    private Set<Integer> keyColumns() {
        Set<Integer> columns = new TreeSet<>();
        levels.forEach(level -> columns.add(level.column()));
        if (when instanceof TimeColumns.DateAndTime columnsOfWhen) {
            columns.add(columnsOfWhen.date());
            columns.add(columnsOfWhen.time());
        } else if (when instanceof TimeColumns.Stamp stamp) {
            columns.add(stamp.column());
            stamp.second().ifPresent(columns::add);
        }
        return columns;
    }
}
