package org.openxlink.route;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.openxlink.source.ContactRow;
import org.openxlink.source.RowWitness;
import org.openxlink.source.database.DayQuery;

/** Sees what a database is asked, and the rows that come of it. */
interface QueryWitness extends RowWitness<Collection<Object>> {

    /** Sees nothing. */
    QueryWitness NONE = new QueryWitness() {
        @Override
        public void asked(DayQuery query) {}

        @Override
        public void taken(ContactRow row, long line, Collection<Object> raw) {}

        @Override
        public void rejected(String reason, long line, Collection<Object> raw, Supplier<Optional<ContactRow>> where) {}
    };

    void asked(DayQuery query);
}
