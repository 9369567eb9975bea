package org.openxlink.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openxlink.config.Installation;
import org.openxlink.config.MachineZone;
import org.openxlink.config.MappingCorrection;
import org.openxlink.mapping.Calculations;
import org.slf4j.Logger;
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

    /**
     * Opens the log files of a home and repairs its acd_map.ini if it says so.
     *
     * @param terminal level from which on log lines are shown on the terminal too
     * @return the configuration as it is then
     */
    Calculations openFor(Calculations configured, String terminal) throws IOException {
        Installation installation = configured.installation();
        sendTo(installation, terminal);
        return MappingCorrection.apply(installation) ? Calculations.read(installation.home()) : configured;
    }

    /** Opens the log files of a home for a command that changes nothing and shows no log lines. */
    void openFor(Installation installation) {
        sendTo(installation, "OFF");
    }

    /** From now on shows on the terminal what goes on. */
    static void showOnTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("terminal").getCopyOfAttachedFiltersList().stream()
                    .map(ThresholdFilter.class::cast)
                    .forEach(filter -> filter.setLevel("INFO"));
        }
    }

    /** Writes out and lets go of the log files. */
    static void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.stop();
        }
    }

    private void sendTo(Installation installation, String terminal) {
        tellIfReadOnly(installation.home().resolve("logs"));
        System.setProperty("xlink.log.dir", installation.home().resolve("logs").toString());
        System.setProperty(
                "xlink.log.interface.dir", installation.general().logDir().toString());
        System.setProperty("xlink.log.file", file);
        System.setProperty("xlink.log.zone", MachineZone.id().getId());
        System.setProperty(
                "xlink.log.size", Integer.toString(installation.general().logMaxFileSize()));
        System.setProperty("xlink.log.level", installation.general().protocol() ? "DEBUG" : "INFO");
        System.setProperty("xlink.log.terminal", terminal);
        System.setProperty("logback.configurationFile", "org/openxlink/cli/logback-home.xml");
    }

    /** Imports go on without logs, but not silently. */
    private static void tellIfReadOnly(Path folder) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isWritable(there)) {
            System.err.println("xlink: nothing is logged: " + folder
                    + " can't be written; give the user that runs OpenXlink the right to write it");
        }
    }
}
