package org.openxlink.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.openxlink.config.Database;
import org.openxlink.interval.LocalDay;
import org.openxlink.ledger.Run;

/** What contacts and statuses do differently with their database. */
interface DatabaseKind {

    Run.Kind kind();

    Database database();

    /** Asks the database what has to be known before its rows are read. */
    Examined examine(Connection connection) throws SQLException, ImportFailed;

    /** A database that was looked at, ready to be read day by day. */
    interface Examined {

        /** A place for the rows of that day, and the queries that bring them. */
        DayReading begin(LocalDay day);

        /** Tells what is strange about the database. */
        void tell(RunMessage message);

        /** A sentence when the database has no row at all, to be told of a run that read none. */
        Optional<String> emptiness(Connection connection) throws SQLException;
    }
}
