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
        return source.system().equals(system)
                ? new Own(named(source), columns.indexOfGroup(source.group()), columns.indexOfValue(source.valueType()))
                : kept(source);
    }

    /** One that this import does not read, whatever its system. */
    static ExternalValue kept(MappingSource source) {
        return new Other(named(source));
    }

    private static Share.Source named(MappingSource source) {
        return new Share.Source(source.system(), source.group(), source.valueType());
    }
}
