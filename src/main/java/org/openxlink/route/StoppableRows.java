package org.openxlink.route;

import java.util.Iterator;
import java.util.Map;

/** Rows on their way out of a database; they end when the import is to. */
final class StoppableRows implements Iterator<Map<String, Object>> {

    private static final int EVERY = 1024;

    private final Iterator<Map<String, Object>> rows;
    private final ImportRun run;
    private long read;

    StoppableRows(Iterator<Map<String, Object>> rows, ImportRun run) {
        this.rows = rows;
        this.run = run;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Map<String, Object> next() {
        if (++read % EVERY == 0) {
            run.goOn();
        }
        return rows.next();
    }
}
