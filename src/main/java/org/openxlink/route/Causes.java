package org.openxlink.route;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.openxlink.injixo.DeliveryFailed;
import org.openxlink.ledger.LedgerException;
import org.openxlink.monitor.Fault;

/** What really went wrong, in a sentence: Camel wraps it once per level of a route. */
final class Causes {

    private Causes() {}

    static String sentence(Throwable caught) {
        Throwable cause = behind(caught);
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return file.getFile() + ": " + reason;
        }
        if (isUnexpected(cause)) {
            return "unexpected: " + cause + "; please report it, with the log";
        }
        return cause.getMessage();
    }

    /** Whether it is nothing that somebody could mend. */
    static boolean isUnexpected(Throwable caught) {
        Throwable cause = behind(caught);
        return !(cause instanceof DeliveryFailed
                || cause instanceof ImportFailed
                || cause instanceof Stopped
                || cause instanceof IOException
                || cause instanceof LedgerException);
    }

    /** Whose fault it is. */
    static Fault fault(Throwable caught) {
        Throwable cause = behind(caught);
        if (cause instanceof DeliveryFailed) {
            return Fault.TARGET;
        }
        return cause instanceof LedgerException ? Fault.LEDGER : Fault.SOURCE;
    }

    /** The innermost cause under exceptions that are Camel's own. */
    static Throwable behind(Throwable caught) {
        boolean camels = caught.getClass().getName().startsWith("org.apache.camel.");
        return camels && caught.getCause() != null ? behind(caught.getCause()) : caught;
    }
}
