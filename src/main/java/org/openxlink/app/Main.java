package org.openxlink.app;

import org.openxlink.cli.Xlink;
import org.openxlink.config.MachineZone;

/** Starts the command that the arguments name. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        MachineZone.letProcessRunInUtc();
        System.exit(Xlink.run(arguments));
    }
}
