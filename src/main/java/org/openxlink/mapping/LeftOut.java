package org.openxlink.mapping;

import java.util.Optional;

/**
 * An interval of a queue of which nothing is sent, although something was read.
 *
 * @param start UTC epoch second
 * @param seconds length of the interval
 * @param sentence why; nothing where a script failed, which is told of the script
 */
public record LeftOut(long start, int seconds, Optional<String> sentence) {}
