package org.openxlink.monitor.backup;

import java.io.IOException;

/** An archive that can't be made or used; the message is a sentence for the administrator. Nothing was changed. */
public final class BadBackup extends IOException {

    private static final long serialVersionUID = 1L;

    BadBackup(String sentence) {
        super(sentence);
    }

    BadBackup(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
