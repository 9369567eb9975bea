package org.openxlink.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Makes connections to the file of a ledger. */
interface Connections {

    /** A transaction waits for its turn when it begins: one that reads and then writes can't wait later. */
    Connections TAKING_TURNS = file -> connect(file, "transaction_mode", "IMMEDIATE");

    /** Neither makes the file nor changes it; sees what others write meanwhile. */
    Connections READING = file -> connect(file, "open_mode", "1");

    Connection open(Path file) throws SQLException;

    private static Connection connect(Path file, String property, String value) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(property, value);
        properties.setProperty("busy_timeout", "30000");
        return DriverManager.getConnection("jdbc:sqlite:" + file, properties);
    }
}
