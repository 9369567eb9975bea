package org.openxlink.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes a ledger behind its back. */
public final class Ledgers {

    private Ledgers() {}

    public static void execute(Path home, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
