package org.openxlink.route;

import java.sql.SQLException;
import org.openxlink.config.Database;

/** What went wrong with a database, in a sentence. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    static ImportFailed of(Database database, SQLException cause) {
        String reason = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
        return new ImportFailed("the database %s (%s) failed: %s; see xlink validate --connect"
                .formatted(database.source(), database.place(), reason));
    }
}
