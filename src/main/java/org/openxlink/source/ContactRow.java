package org.openxlink.source;

/**
 * A row of a source, reduced to what the import needs; the same from a CSV file and from a database.
 *
 * @param group position of the row's queue in {@link ContactColumns#groups()}
 * @param time on the source's clock, or UTC when the row said so
 * @param values per {@link ContactColumns#values()}, in millionths; what is added up is 0 where the row has nothing, all
 *     else NOTHING
 */
@SuppressWarnings("ArrayRecordComponent") // one allocation per row; rows are neither compared nor kept
public record ContactRow(int group, SourceTime time, long[] values) {

    /** The row has no value. */
    public static final long NOTHING = Long.MIN_VALUE;
}
