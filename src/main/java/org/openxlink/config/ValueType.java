package org.openxlink.config;

/** A value type of WFM, a line of {@code [ValueTypes]} in queues.ini. */
public record ValueType(int number, String name, Role role) {}
