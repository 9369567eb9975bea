package org.openxlink.config;

/** The order of day, month and year in a source's dates (Rule: CSV interface, {@code DateOrder}). */
public enum DateOrder {
    DMY("day.month.year"),
    MDY("month/day/year"),
    YMD("year-month-day");

    private final String example;

    DateOrder(String example) {
        this.example = example;
    }

    /** How messages show the order, such as {@code day.month.year}. */
    public String example() {
        return example;
    }
}
