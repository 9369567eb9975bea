package org.openxlink.config;

import java.util.List;
import java.util.Optional;

/** The contact half of an external system, by interface. */
public sealed interface ContactSource permits CsvContacts {

    /** The levels of a queue's name with the names that count. */
    List<GroupLevel> levels();

    /** Names of the value types the source offers. */
    List<String> valueTypes();

    /** Whether a value type holds means, which can't be added. */
    boolean isAverage(String valueType);

    /** The value type that weighs means, where one does. */
    Optional<String> weight();

    /** Whether an import always reads all there is of a day; files that go after an import each have a part of it. */
    boolean hasWholeDays();

    /** Minutes the source aggregates to. */
    int interval();
}
