package org.openxlink.injixo;

/**
 * One contact as injixo is told of it.
 *
 * @param duration handling time in tenths of a second
 * @param second UTC epoch second
 */
public record ContactEvent(boolean offered, boolean handled, long duration, long second) {}
