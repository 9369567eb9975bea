package org.openxlink.source;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sees what becomes of each row of a source while an import reads it.
 *
 * @param <R> a row as the source has it
 */
public interface RowWitness<R> {

    /**
     * A row of a queue that counts.
     *
     * @param line of the file, or number of the row in its result; from 1
     */
    void taken(ContactRow row, long line, R raw);

    /**
     * A bad row.
     *
     * @param where its queue and time without values, where these can be read
     */
    void rejected(String reason, long line, R raw, Supplier<Optional<ContactRow>> where);

    /** Sees nothing. */
    static <R> RowWitness<R> none() {
        return new RowWitness<>() {
            @Override
            public void taken(ContactRow row, long line, R raw) {}

            @Override
            public void rejected(String reason, long line, R raw, Supplier<Optional<ContactRow>> where) {}
        };
    }
}
