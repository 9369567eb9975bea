package org.openxlink.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the demo proposes can be done. */
class WhereToLookTest {

    private static final Pattern STATEMENT = Pattern.compile("sqlite3 (.*) \"(INSERT .*)\"");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void statementsThatTheDatabaseTakes() throws Exception {
        try (DemoHome home = DemoHome.make()) {
            home.writeWeek(ZONE);
            StringWriter text = new StringWriter();
            WhereToLook where = new WhereToLook(
                    URI.create("http://127.0.0.1:1"), Optional.empty(), home, ZONE, Optional.of("nora.lind"));
            where.print(new PrintWriter(text, true));

            List<MatchResult> proposed =
                    STATEMENT.matcher(text.toString()).results().toList();

            assertThat(proposed).hasSize(2);
            for (MatchResult statement : proposed) {
                assertThat(changed(statement.group(1), statement.group(2))).isEqualTo(1);
            }
        }
    }

    private static int changed(String file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
