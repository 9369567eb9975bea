package org.openxlink.cli;

import picocli.CommandLine.Command;

/** {@code xlink service}. */
@Command(
        name = "service",
        description = "Runs as \"xlink console\" does, for a service manager: quiet, logs go to logs/isps_uls.log.")
final class ServiceCommand extends ConsoleCommand {

    @Override
    Logs logs() {
        return Logs.SERVICE;
    }

    @Override
    String shownFrom() {
        return "OFF";
    }
}
