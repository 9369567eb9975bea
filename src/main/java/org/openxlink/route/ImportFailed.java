package org.openxlink.route;

/** An import can't go on, for a reason that somebody can mend. */
final class ImportFailed extends Exception {

    private static final long serialVersionUID = 1L;

    ImportFailed(String message) {
        super(message);
    }
}
