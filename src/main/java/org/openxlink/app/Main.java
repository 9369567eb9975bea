package org.openxlink.app;

import org.openxlink.cli.Xlink;

/** Starts the command that the arguments name. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Xlink.run(arguments));
    }
}
