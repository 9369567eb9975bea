package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A copy of a ledger as it is at one moment, while others go on writing. */
public final class LedgerCopy {

    private LedgerCopy() {}

    /**
     * Copies the ledger of a home.
     *
     * @param copy a file that is not there yet
     * @return false when the home has no ledger yet
     */
    public static boolean write(Path home, Path copy) {
        LedgerFile file = LedgerFile.of(home);
        try {
            file.check();
            if (file.isNothing()) {
                return false;
            }
            copy(file, copy);
            return true;
        } catch (SQLException | IOException e) {
            throw LedgerException.of(file, e);
        }
    }

    private static void copy(LedgerFile file, Path copy) throws SQLException {
        try (Connection connection = Connections.READING.open(file.path())) {
            Schema.checkOwner(connection);
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, copy.toString());
                vacuum.executeUpdate();
            }
        }
    }
}
