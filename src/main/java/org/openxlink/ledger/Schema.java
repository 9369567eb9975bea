package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of the ledger, in SQL that SQLite and PostgreSQL share. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** Every page, without the comparison of tables and indexes. */
    static final String QUICK_CHECK = "PRAGMA quick_check(1)";

    private static final int VERSION = 5;

    private static final String[] TABLES = {
        "CREATE TABLE IF NOT EXISTS delivered (target TEXT NOT NULL, queue INTEGER NOT NULL, start BIGINT NOT NULL,"
                + " digest TEXT NOT NULL, accepted TEXT NOT NULL, run BIGINT NOT NULL, seconds BIGINT, offered BIGINT,"
                + " handled BIGINT, duration BIGINT, PRIMARY KEY (target, queue, start))",
        "CREATE INDEX IF NOT EXISTS delivered_start ON delivered (target, start)",
        "CREATE TABLE IF NOT EXISTS share (system TEXT NOT NULL, queue TEXT NOT NULL, value_type TEXT NOT NULL,"
                + " slot BIGINT NOT NULL, sum BIGINT NOT NULL, weight BIGINT NOT NULL, combination TEXT NOT NULL,"
                + " PRIMARY KEY (system, queue, value_type, slot))",
        "CREATE INDEX IF NOT EXISTS share_slot ON share (system, slot)",
        "CREATE TABLE IF NOT EXISTS run (number INTEGER PRIMARY KEY, system TEXT NOT NULL, kind TEXT NOT NULL,"
                + " started TEXT NOT NULL, ended TEXT, days TEXT, rows_read BIGINT, rows_rejected BIGINT,"
                + " records BIGINT, sent BIGINT, unchanged BIGINT, quarantined BIGINT, requests BIGINT,"
                + " outcome TEXT, message TEXT)",
        "CREATE INDEX IF NOT EXISTS run_ended ON run (system, kind, number) WHERE ended IS NOT NULL",
        "CREATE TABLE IF NOT EXISTS file (system TEXT NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL,"
                + " name TEXT NOT NULL, size BIGINT NOT NULL, run BIGINT NOT NULL,"
                + " PRIMARY KEY (system, kind, sha256))",
        "CREATE TABLE IF NOT EXISTS file_day (system TEXT NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL,"
                + " day TEXT NOT NULL, accepted INTEGER NOT NULL, PRIMARY KEY (system, kind, sha256, day))",
        "CREATE TABLE IF NOT EXISTS file_share (system TEXT NOT NULL, day TEXT NOT NULL, sha256 TEXT NOT NULL,"
                + " kept TEXT NOT NULL, shares TEXT NOT NULL, PRIMARY KEY (system, day, sha256))",
        "CREATE INDEX IF NOT EXISTS file_share_kept ON file_share (kept)",
        "CREATE TABLE IF NOT EXISTS covered (system TEXT NOT NULL, kind TEXT NOT NULL, complete TEXT,"
                + " looked_back TEXT, PRIMARY KEY (system, kind))",
        "CREATE TABLE IF NOT EXISTS status (target TEXT NOT NULL, system TEXT NOT NULL, agent TEXT NOT NULL,"
                + " start BIGINT NOT NULL, activity TEXT NOT NULL, ended BIGINT, digest TEXT NOT NULL,"
                + " accepted TEXT NOT NULL, run BIGINT NOT NULL, PRIMARY KEY (target, system, start, agent))",
        "CREATE INDEX IF NOT EXISTS status_agent ON status (target, system, agent, start)",
        "CREATE INDEX IF NOT EXISTS status_going_on ON status (target, system, agent, start) WHERE ended IS NULL",
        "CREATE TABLE IF NOT EXISTS strip (system TEXT NOT NULL, kind TEXT NOT NULL, day BIGINT NOT NULL,"
                + " marks TEXT NOT NULL, PRIMARY KEY (day, system, kind))",
    };

    /** From version 1, which knew sums and means only. */
    private static final String[] FROM_1 = {
        "ALTER TABLE share ADD COLUMN combination TEXT NOT NULL DEFAULT 'SUM'",
        "UPDATE share SET combination = 'MEAN' WHERE mean = 1",
        "ALTER TABLE share DROP COLUMN mean",
    };

    /** Up to version 3, which knew digests alone; what these versions imported of the last days is not known in a strip. */
    private static final String[] FROM_3 = {
        "ALTER TABLE delivered ADD COLUMN seconds BIGINT",
        "ALTER TABLE delivered ADD COLUMN offered BIGINT",
        "ALTER TABLE delivered ADD COLUMN handled BIGINT",
        "ALTER TABLE delivered ADD COLUMN duration BIGINT",
        "INSERT INTO strip SELECT DISTINCT system, kind, CAST(strftime('%s', 'now') AS INTEGER) / 86400 - ago, '"
                + Mark.UNKNOWN.text().repeat(Marks.SLOTS_OF_DAY)
                + "' FROM run, (SELECT 0 AS ago UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION"
                + " SELECT 5 UNION SELECT 6 UNION SELECT 7)",
    };

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+) ");

    /** By which SQLite files tell whose they are: "XLNK". */
    private static final int APPLICATION = 0x584C4E4B;

    private static final Made NOTHING = new Made(0, 0, Set.of());

    private Schema() {}

    /** Looks whether a file is a ledger before anything in it is changed; makes tables where it is new or older. */
    static void prepare(Connection connection) throws SQLException {
        check(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
        }
        Sql.inTransaction(connection, Schema::bringUpToDate);
    }

    /** Another process may have done it while this one waited for its turn. */
    private static int bringUpToDate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version == VERSION) {
            return VERSION;
        }
        try (Statement statement = connection.createStatement()) {
            if (version == 1) {
                executeAll(statement, FROM_1);
            }
            executeAll(statement, TABLES);
            if (version > 0 && version <= 3) {
                executeAll(statement, FROM_3);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + VERSION);
            return VERSION;
        }
    }

    private static void executeAll(Statement statement, String[] sql) throws SQLException {
        for (String one : sql) {
            statement.execute(one);
        }
    }

    /** Refuses a file that is damaged, of another program, or of a newer version. */
    private static void check(Connection connection) throws SQLException {
        checkOwner(connection);
        checkPages(connection, QUICK_CHECK);
    }

    /** Refuses a damaged file. */
    static void checkPages(Connection connection, String check) throws SQLException {
        String state = String.join("; ", Sql.texts(connection, check));
        if (!state.equals("ok")) {
            throw LedgerFault.DAMAGED.because(state.replaceAll("\\s+", " "));
        }
    }

    /** Refuses a file of another program, or of a newer version. */
    static void checkOwner(Connection connection) throws SQLException {
        Made made = made(connection);
        boolean old = made.application == 0 && made.tables.containsAll(List.of("delivered", "run"));
        boolean isNew = made.equals(NOTHING);
        if (made.application != APPLICATION && !old && !isNew) {
            throw LedgerFault.FOREIGN.because("it is another program's SQLite file");
        }
        refuseNewer(made.version);
        List<String> missing =
                tables().stream().filter(table -> !made.tables.contains(table)).toList();
        if (made.version == VERSION && !missing.isEmpty()) {
            throw LedgerFault.DAMAGED.because("without its table " + String.join(", ", missing));
        }
    }

    /** Refuses a newer version, if that much of a damaged file can be read. */
    static void refuseNewer(Connection connection) throws SQLException {
        int version;
        try {
            version = version(connection);
        } catch (SQLException unreadable) {
            LOG.debug("its version can't be read", unreadable);
            return;
        }
        refuseNewer(version);
    }

    /** Whether its tables are as they are made now; an older one is brought up to date by whoever writes to it. */
    static boolean isUpToDate(Connection connection) throws SQLException {
        return version(connection) == VERSION;
    }

    private static void refuseNewer(int version) throws SQLException {
        if (version > VERSION) {
            throw LedgerFault.NEWER.because(
                    "its tables are of version %d, known here up to %d".formatted(version, VERSION));
        }
    }

    /** What stands in a file: whose it is, of which version, and which tables. */
    private record Made(int application, int version, Set<String> tables) {}

    /** In one query, as another process may just make them. */
    private static Made made(Connection connection) throws SQLException {
        String sql = "SELECT application_id, user_version, (SELECT COALESCE(group_concat(name), '') FROM sqlite_master"
                + " WHERE type = 'table') FROM pragma_application_id, pragma_user_version";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            Set<String> tables = Set.of(row.getString(3).split(","));
            return new Made(row.getInt(1), row.getInt(2), tables.contains("") ? Set.of() : tables);
        }
    }

    /** The names of all tables. */
    static List<String> tables() {
        return Arrays.stream(TABLES)
                .map(TABLE::matcher)
                .filter(Matcher::find)
                .map(made -> made.group(1))
                .toList();
    }

    private static int version(Connection connection) throws SQLException {
        return (int) Sql.number(connection, "PRAGMA user_version");
    }
}
