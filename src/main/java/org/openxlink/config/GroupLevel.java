package org.openxlink.config;

import java.util.List;

/** One level of an external queue's name: the column that holds it, counted from 1, and the names that count. */
public record GroupLevel(int column, List<String> names) {}
