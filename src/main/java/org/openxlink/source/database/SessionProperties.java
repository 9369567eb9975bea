package org.openxlink.source.database;

import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.openxlink.config.Database;
import org.openxlink.config.Secret;

/** What a driver is told beside the URL: the login, to read only, to stream, and when to give up. */
final class SessionProperties {

    static final int CONNECT_SECONDS = 10;
    private static final int LOGIN_SECONDS = 20;
    /** How much longer than a query the network may be silent; the server's own timeout is to come first. */
    private static final int SILENCE_SECONDS = 60;

    private final Database database;
    private final Properties properties = new Properties();

    private SessionProperties(Database database) {
        this.database = database;
    }

    static Properties of(Database database) {
        SessionProperties session = new SessionProperties(database);
        session.login();
        session.family();
        return session.properties;
    }

    private void login() {
        database.user().ifPresent(user -> properties.setProperty("user", user));
        database.password().map(Secret::reveal).ifPresent(text -> properties.setProperty("password", text));
    }

    private void family() {
        switch (database.address().family()) {
            case POSTGRESQL -> postgres();
            case MARIADB -> mariaDb();
            case SQL_SERVER -> sqlServer();
            case ACCESS -> access();
            case SQLITE -> sqlite();
            case H2 -> h2();
            case ORACLE -> oracle();
            default -> {}
        }
    }

    private void postgres() {
        set("readOnlyMode", "always");
        set("ApplicationName", "OpenXlink");
        set("connectTimeout", CONNECT_SECONDS);
        set("loginTimeout", LOGIN_SECONDS);
        set("socketTimeout", longestSilence());
        set("tcpKeepAlive", "true");
        set("defaultRowFetchSize", database.fetchSize());
        set("prepareThreshold", -1); // rows come in binary from the first query on, at two thirds of the time
        set("preparedStatementCacheQueries", 0); // a kept plan refuses a table that changed its types since
    }

    private void mariaDb() {
        set("connectTimeout", CONNECT_SECONDS * 1000);
        set("socketTimeout", longestSilence() * 1000);
        set("tcpKeepAlive", "true");
        set("defaultFetchSize", database.fetchSize());
        set("allowLocalInfile", "false");
        set("tinyInt1isBit", "false"); // small numbers are numbers
    }

    private void sqlServer() {
        if (database.address().url().toLowerCase(Locale.ROOT).startsWith("jdbc:jtds:")) {
            set("loginTimeout", LOGIN_SECONDS);
            set("socketTimeout", longestSilence());
            return;
        }
        set("applicationName", "OpenXlink");
        set("loginTimeout", LOGIN_SECONDS);
        set("socketTimeout", longestSilence() * 1000);
        set("responseBuffering", "adaptive");
        database.user().filter(user -> user.contains("\\")).ifPresent(this::windowsLogin);
    }

    /** {@code DOMAIN\name} is a Windows account, which needs no library of Windows this way. */
    private void windowsLogin(String user) {
        set("integratedSecurity", "true");
        set("authenticationScheme", "NTLM");
        set("domain", user.substring(0, user.indexOf('\\')));
        properties.setProperty("user", user.substring(user.indexOf('\\') + 1));
    }

    /** The driver copies the tables; not into memory, and for no longer than needed. */
    private void access() {
        set("memory", "false");
        set("mirrorFolder", "java.io.tmpdir");
        set("skipIndexes", "true");
        set("immediatelyReleaseResources", "true");
    }

    private void sqlite() {
        set("open_mode", 1);
        set("busy_timeout", LOGIN_SECONDS * 1000);
    }

    private void h2() {
        if (database.address().file().isPresent()) {
            set("ACCESS_MODE_DATA", "r");
            set("IFEXISTS", "TRUE");
        }
    }

    private void oracle() {
        set("oracle.net.CONNECT_TIMEOUT", CONNECT_SECONDS * 1000);
        set("oracle.jdbc.ReadTimeout", longestSilence() * 1000);
        set("defaultRowPrefetch", Math.min(database.fetchSize(), 1000));
        set("v$session.program", "OpenXlink");
    }

    private int longestSilence() {
        return database.queryTimeout() + SILENCE_SECONDS;
    }

    private void set(String name, int value) {
        set(name, Integer.toString(value));
    }

    /** Unless the URL says otherwise: its author knows better. */
    private void set(String name, String value) {
        boolean written = Pattern.compile("(?i)[?&;:]" + Pattern.quote(name) + "\\s*=")
                .matcher(database.address().url())
                .find();
        if (!written) {
            properties.setProperty(name, value);
        }
    }
}
