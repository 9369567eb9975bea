package org.openxlink.cli;

/** Ends what runs when the machine, the service manager or Ctrl-C says so. */
final class Shutdown {

    private Shutdown() {}

    /** Closes these in order when the process ends. */
    static void close(AutoCloseable... running) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(running), "shutdown"));
    }

    private static void closeAll(AutoCloseable... running) {
        for (AutoCloseable one : running) {
            try {
                one.close();
            } catch (Exception e) {
                System.err.println("xlink: could not end cleanly: " + e);
            }
        }
    }
}
