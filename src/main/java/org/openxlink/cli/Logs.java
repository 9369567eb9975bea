package org.openxlink.cli;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Path;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.MappingCorrection;
import org.slf4j.LoggerFactory;

/** Where log lines go. Must be said before the first logger is made. */
enum Logs {
    /** Service and console of a home. */
    SERVICE("isps_uls"),
    /** Commands, and the console. */
    COMMANDS("isps_ul");

    private final String file;

    Logs(String file) {
        this.file = file;
    }

    /** Reads the configuration of a home, with its log files open; repairs acd_map.ini if it says so. */
    Installation opening(Path home, String terminal) throws IOException {
        Installation installation = InstallationReader.read(home);
        of(installation, terminal);
        return MappingCorrection.apply(installation) ? InstallationReader.read(home) : installation;
    }

    /** Writes out and lets go of the log files. */
    static void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.stop();
        }
    }

    /**
     * Sends log lines into {@code logs/} of the home.
     *
     * @param terminal level from which on they are shown on the terminal too
     */
    private void of(Installation installation, String terminal) {
        System.setProperty("xlink.log.dir", installation.home().resolve("logs").toString());
        System.setProperty("xlink.log.file", file);
        System.setProperty("xlink.log.size", installation.general().logMaxFileSize() + "KB");
        System.setProperty("xlink.log.terminal", terminal);
        System.setProperty("logback.configurationFile", "org/openxlink/cli/logback-home.xml");
    }
}
