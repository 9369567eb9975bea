package org.openxlink.source.csv;

/**
 * Looks on while the rows of a file are read.
 *
 * @param <R> what a good row becomes
 */
public interface RowSight<R> {

    /** @param line of the file, from 1 */
    void taken(R row, long line);

    /** A bad row. */
    void rejected(long line, String reason);

    /** Sees nothing. */
    static <R> RowSight<R> none() {
        return new RowSight<>() {
            @Override
            public void taken(R row, long line) {}

            @Override
            public void rejected(long line, String reason) {}
        };
    }
}
