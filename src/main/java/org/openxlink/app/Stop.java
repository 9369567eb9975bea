package org.openxlink.app;

/** Ends the program from inside its own process: what Apache procrun calls to stop the Windows service. */
public final class Stop {

    private Stop() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
