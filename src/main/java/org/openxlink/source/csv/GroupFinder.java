package org.openxlink.source.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.GroupLevel;

/** Finds the queue a row belongs to; the case of names counts. */
interface GroupFinder {

    /** The queue is none of those that count. */
    int UNKNOWN = -2;

    /** The queue counts, but no mapping uses it. */
    int UNUSED = -1;

    /** Position of the row's queue among the wanted ones, or one of the above. */
    int find(CSVRecord row);

    /** The names of the row's queue as they stand in the file. */
    String text(CSVRecord row);

    static GroupFinder of(List<GroupLevel> levels, List<List<String>> wanted) {
        return levels.size() == 1 ? new OneLevel(levels.get(0), wanted) : new TwoLevels(levels, wanted);
    }

    /** Queues named by one column. */
    final class OneLevel implements GroupFinder {

        private final int column;
        private final Map<String, Integer> positions = new HashMap<>();

        OneLevel(GroupLevel level, List<List<String>> wanted) {
            this.column = level.column() - 1;
            level.names().forEach(name -> positions.put(name, wanted.indexOf(List.of(name))));
        }

        @Override
        public int find(CSVRecord row) {
            Integer position = positions.get(row.get(column));
            return position != null ? position : positions.getOrDefault(text(row), UNKNOWN);
        }

        @Override
        public String text(CSVRecord row) {
            return row.get(column).strip();
        }
    }

    /** Queues named by a group and a subgroup. */
    final class TwoLevels implements GroupFinder {

        private final int column;
        private final int subColumn;
        private final Set<String> subNames;
        private final Map<String, Map<String, Integer>> positions = new HashMap<>();

        TwoLevels(List<GroupLevel> levels, List<List<String>> wanted) {
            this.column = levels.get(0).column() - 1;
            this.subColumn = levels.get(1).column() - 1;
            this.subNames = new HashSet<>(levels.get(1).names());
            levels.get(0).names().forEach(name -> positions.put(name, new HashMap<>()));
            for (int position = 0; position < wanted.size(); position++) {
                List<String> group = wanted.get(position);
                positions.get(group.get(0)).put(group.get(1), position);
            }
        }

        @Override
        public int find(CSVRecord row) {
            Map<String, Integer> below = positions.get(row.get(column).strip());
            String subName = row.get(subColumn).strip();
            return below == null || !subNames.contains(subName) ? UNKNOWN : below.getOrDefault(subName, UNUSED);
        }

        @Override
        public String text(CSVRecord row) {
            return row.get(column).strip() + ":" + row.get(subColumn).strip();
        }
    }
}
