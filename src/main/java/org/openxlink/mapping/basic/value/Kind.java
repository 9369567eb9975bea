package org.openxlink.mapping.basic.value;

/** What is known of a value before the script runs. */
public enum Kind {
    /** A whole number of 64 bits. */
    WHOLE,
    DOUBLE,
    SINGLE,
    TRUTH,
    /** Days since 1899-12-30, as a double. */
    MOMENT,
    TEXT,
    /** Known only when it runs. */
    VARIANT;

    /** Whether it is a number in arithmetic, as everything is that is neither a text nor unknown. */
    public boolean isNumber() {
        return this != TEXT && this != VARIANT;
    }

    /** Whether arithmetic on it is exact. */
    public boolean isWhole() {
        return this == WHOLE || this == TRUTH;
    }
}
