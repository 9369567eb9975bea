package org.openxlink.config;

import java.util.ArrayList;
import java.util.Comparator;
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
 * @param filesAre what files hold that go after an import
 */
public record CsvContacts(
        CsvFiles files,
        TimeColumns when,
        SourceZone zone,
        List<GroupLevel> levels,
        List<String> columnNames,
        int interval,
        OptionalInt ahtColumn,
        OptionalInt handledColumn,
        FilesAre filesAre)
        implements ContactSource {

    private static final int MOST_NAMES = 10_000;

    /** The same contacts, from files that stay where they are. */
    public CsvContacts leavingFiles() {
        return new CsvContacts(
                files.staying(), when, zone, levels, columnNames, interval, ahtColumn, handledColumn, filesAre);
    }

    @Override
    public Optional<List<String>> group(String queue) {
        return group(queue, levels);
    }

    /** The names level by level; their case counts. */
    private static Optional<List<String>> group(String queue, List<GroupLevel> levels) {
        GroupLevel level = levels.get(0);
        if (levels.size() == 1) {
            return level.names().contains(queue) ? Optional.of(List.of(queue)) : Optional.empty();
        }
        return level.names().stream()
                .filter(name -> queue.startsWith(name + ":"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .flatMap(name -> group(queue.substring(name.length() + 1), levels.subList(1, levels.size())).stream()
                        .map(below -> prepended(name, below)))
                .findFirst();
    }

    private static List<String> prepended(String name, List<String> below) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(below);
        return names;
    }

    /** The queues that count, as messages name them. */
    public List<String> groupNames() {
        List<String> groups = levels.get(0).names();
        if (levels.size() == 1) {
            return groups;
        }
        List<String> below = levels.get(1).names();
        return groups.stream()
                .flatMap(group -> below.stream().map(name -> group + ":" + name))
                .limit(MOST_NAMES)
                .toList();
    }

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
    public ValueColumn column(String valueType, int weight) {
        return isAverage(valueType) ? new ValueColumn.Mean(valueType, weight) : new ValueColumn.Sum(valueType);
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

    /** Whether files go after an import, and hold only what is new. */
    public boolean areIncrements() {
        return filesAre == FilesAre.INCREMENTS && !hasWholeDays();
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
