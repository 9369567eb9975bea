package org.openxlink.cli.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What can be seen and tried while the demo stays up.
 *
 * @param console its address, and how to log in
 * @param zone that of the sample
 * @param loggedOn an agent who has not logged off yet
 */
public record WhereToLook(
        URI sandbox, Optional<String> console, DemoHome home, ZoneId zone, Optional<String> loggedOn) {

    /** So old, a contact belongs to a quarter of an hour that is over, and imported. */
    private static final Duration OVER = Duration.ofMinutes(30);

    public void print(PrintWriter out) {
        out.println();
        line(out, "Look at", sandbox + "  the queues' days as they arrived");
        line(out, "", sandbox + "/sandbox/statuses  the agents' days");
        console.ifPresent(text -> line(out, "", text));
        line(out, "", home.folder().resolve("config") + "  the ini files behind it");
        line(out, "", home.folder().resolve("logs") + "  logs, and the rejected row");
        line(out, "Try", "drop a file into " + home.folder().resolve("in/telephony") + " and watch it arrive");
        line(out, "", "add to the database, which is asked every minute, with any SQLite tool:");
        LocalDateTime now = LocalDateTime.now(zone);
        statement(
                out,
                "a call",
                "CallData VALUES (%d, '%s', 1, 1, 240)"
                        .formatted(AcdDatabase.QUEUE_ID, AcdDatabase.TIME.format(now.minus(OVER))));
        loggedOn.ifPresent(agent -> statement(
                out,
                "log off",
                "AgentStatus VALUES ('%s', %d, '%s')"
                        .formatted(agent, AcdActivity.LOGGED_OFF.id(), AcdDatabase.TIME.format(now))));
        out.println("Ctrl-C ends the demo and takes its home away.");
    }

    private void statement(PrintWriter out, String what, String insert) {
        line(out, "  " + what, "sqlite3 %s \"INSERT INTO %s\"".formatted(home.database(), insert));
    }

    private static void line(PrintWriter out, String what, String text) {
        out.printf("%-12s%s%n", what, text);
    }
}
