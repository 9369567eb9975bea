package org.openxlink.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contact half of an external system, by interface. */
public sealed interface ContactSource permits CsvContacts, DatabaseContacts {

    /** The levels of a queue that acd_map.ini names, or nothing when the source has no such queue. */
    Optional<List<String>> group(String queue);

    /** Names of the value types the source offers. */
    List<String> valueTypes();

    /** Every way acd_map.ini may write a value type, and its name. */
    default Map<String, String> spellings() {
        return valueTypes().stream().collect(Collectors.toMap(name -> name, name -> name));
    }

    /**
     * A value type, and what becomes of its values.
     *
     * @param weight position of the value that weighs means, or UNWEIGHTED
     */
    ValueColumn column(String valueType, int weight);

    /** Whether a value type holds means, which can't be added. */
    boolean isAverage(String valueType);

    /** The value type that weighs means, where one does. */
    Optional<String> weight();

    /** Whether an import always reads all there is of a day; files that go after an import each have a part of it. */
    boolean hasWholeDays();

    /** How the source's clock runs. */
    SourceZone zone();

    /** Minutes the source aggregates to. */
    int interval();
}
