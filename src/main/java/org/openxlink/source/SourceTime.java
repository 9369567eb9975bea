package org.openxlink.source;

/**
 * When something happened, as the source tells it.
 *
 * @param second seconds since 1970-01-01T00:00, on the source's own clock
 * @param utc true when the source named {@code Z} or an offset: {@code second} is true UTC and {@code TimeZone} does not
 *     apply
 */
public record SourceTime(long second, boolean utc) {}
