package org.openxlink.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;

/** A PostgreSQL in a process of its own: prints its JDBC URL, and ends when its input does. */
public final class PostgresOfBench {

    private PostgresOfBench() {}

    /** {@code FOLDER} takes the server's programs and data. */
    public static void main(String... args) throws Exception {
        File folder = new File(args[0]);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder)
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "256MB")
                .start()) {
            System.out.println("jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
            while (System.in.read() >= 0) {
                // until whoever started it lets go
            }
        }
    }
}
