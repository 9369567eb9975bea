package org.openxlink.cli;

import java.sql.Connection;
import java.sql.SQLException;
import org.openxlink.config.ContactSource;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.SystemConfig;
import org.openxlink.source.CallTree;
import org.openxlink.source.database.DatabasePool;
import org.openxlink.source.database.Drivers;
import org.openxlink.source.database.SourceQueues;

/** Asks external systems what can be mapped of them. */
final class SourceTrees {

    private SourceTrees() {}

    /** Of a system that has contacts; a database is asked. */
    static CallTree of(SystemConfig system, Drivers drivers) throws SQLException {
        ContactSource contacts = system.contacts().orElseThrow();
        if (contacts instanceof CsvContacts csv) {
            return new CallTree(csv.groupNames(), csv.valueTypes());
        }
        DatabaseContacts database = (DatabaseContacts) contacts;
        try (DatabasePool pool = new DatabasePool(system.name(), database.database(), drivers);
                Connection connection = pool.getConnection()) {
            return SourceQueues.tree(connection, system.name(), database);
        }
    }

    /** Why it could not be asked, beginning with its name. */
    static String reason(SystemConfig system, SQLException e) {
        String prefix = "[" + system.name() + "] ";
        return e.getMessage().startsWith(prefix) ? e.getMessage() : prefix + e.getMessage();
    }
}
