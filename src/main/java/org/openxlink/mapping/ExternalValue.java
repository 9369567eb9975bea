package org.openxlink.mapping;

import org.openxlink.config.ContactColumns;
import org.openxlink.config.MappingSource;

/** One source of a mapping, resolved once: where its numbers are found. */
sealed interface ExternalValue {

    Share.Source source();

    /** Read by this import: positions in the columns that are wanted. */
    record Own(Share.Source source, int group, int value) implements ExternalValue {}

    /** What another external system contributed before. */
    record Other(Share.Source source) implements ExternalValue {}

    static ExternalValue of(MappingSource source, String system, ContactColumns columns) {
        Share.Source named = new Share.Source(source.system(), source.group(), source.valueType());
        return source.system().equals(system)
                ? new Own(named, columns.indexOfGroup(source.group()), columns.indexOfValue(source.valueType()))
                : new Other(named);
    }
}
