package org.openxlink.config.ini;

/**
 * A line {@code key=value} of a section.
 *
 * @param key as spelled in the file
 * @param value without surrounding blanks, quotes and comment; empty counts as not set
 * @param line number of its line, counted from 1
 */
public record IniEntry(String key, String value, int line) {}
