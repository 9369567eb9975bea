package org.openxlink.source.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** No JDBC driver for an address is there. */
final class DriverMissing extends SQLException {

    private static final long serialVersionUID = 1L;

    DriverMissing(String url, Path folder) {
        super("there is no driver for %s; put %s into %s and start again"
                .formatted(
                        prefix(url), KnownDriver.of(url).map(KnownDriver::jar).orElse("its jar"), folder));
    }

    /** {@code jdbc:oracle:}: what stands behind may be long. */
    private static String prefix(String url) {
        return url.substring(0, url.indexOf(':', "jdbc:".length()) + 1);
    }
}
