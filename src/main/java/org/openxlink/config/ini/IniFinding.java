package org.openxlink.config.ini;

/**
 * Something in an ini file that was read in a way its author may not have meant: a warning, never an error. Holds no
 * values, since they may be secrets.
 *
 * @param line number of the line, counted from 1
 * @param text for the administrator
 */
public record IniFinding(int line, String text) {}
