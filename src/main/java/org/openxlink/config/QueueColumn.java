package org.openxlink.config;

/**
 * A column that names the queue of a row (Rule: the Universal interface, {@code QueueNameColumn}).
 *
 * @param expression a column or an SQL expression
 */
public record QueueColumn(String expression, By by) {

    /** What it is compared with. */
    public enum By {
        /** The queue's name, as text. */
        NAME,
        /** An id of {@code QueueMappingSQL}, as a number. */
        ID
    }
}
