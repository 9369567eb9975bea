package org.openxlink.source.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openxlink.config.QueueColumn;
import org.openxlink.config.QueueColumn.By;

/**
 * What the queue columns are compared with: what {@code QueueNameType} says, or the other order where only that fits the
 * data (Rule: the Universal interface, {@code QueueNameType}).
 *
 * @param warning a sentence when it is not what the setting says
 */
record QueueTypes(List<By> types, Optional<String> warning) {

    /** What is known of the queues. */
    private record Names(boolean numericNames, boolean hasIds, boolean numericIds) {

        boolean fit(By by, QueueColumnKind column) {
            if (by == By.NAME) {
                return column.kind() != ColumnKind.NUMBER || numericNames;
            }
            return hasIds && (column.numbers() || !numericIds);
        }
    }

    /** @param names of the queues that are wanted */
    static QueueTypes of(
            List<QueueColumn> columns, List<QueueColumnKind> kinds, Collection<String> names, SourceQueues queues) {
        List<By> set = columns.stream().map(QueueColumn::by).toList();
        Names known = new Names(
                names.stream().allMatch(Texts::isNumber), !queues.ids().isEmpty(), queues.hasNumericIds());
        List<By> other = other(set);
        if (fit(set, kinds, known) || !fit(other, kinds, known)) {
            return new QueueTypes(set, Optional.empty());
        }
        return new QueueTypes(other, Optional.of(warning(columns, set, other)));
    }

    private static List<By> other(List<By> types) {
        if (types.size() == 1) {
            return List.of(types.get(0) == By.NAME ? By.ID : By.NAME);
        }
        List<By> reversed = new ArrayList<>(types);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }

    private static boolean fit(List<By> types, List<QueueColumnKind> kinds, Names known) {
        for (int index = 0; index < types.size(); index++) {
            if (!known.fit(types.get(index), kinds.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static String warning(List<QueueColumn> columns, List<By> set, List<By> other) {
        return "QueueNameType=%s does not fit what %s holds, but %s does and is used; set QueueNameType=%s"
                .formatted(
                        codes(set),
                        columns.stream().map(QueueColumn::expression).collect(Collectors.joining(";")),
                        codes(other),
                        codes(other));
    }

    private static String codes(List<By> types) {
        return types.stream().map(type -> type == By.ID ? "1" : "0").collect(Collectors.joining(";"));
    }
}
