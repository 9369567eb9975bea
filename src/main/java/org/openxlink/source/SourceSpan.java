package org.openxlink.source;

/**
 * A stretch of time, such as a local day, as a source is asked for it. On the source's own clock it may be wider than in
 * UTC: where that clock is put back, the same reading comes twice.
 *
 * @param from first second on the source's clock, seconds since 1970-01-01T00:00 as that clock counts
 * @param to the second on the source's clock that no longer belongs to it
 * @param start first second, UTC epoch
 * @param end the UTC epoch second that no longer belongs to it
 */
public record SourceSpan(long from, long to, long start, long end) {}
