package org.openxlink.monitor;

import org.openxlink.config.Installation;
import org.openxlink.ledger.Run;

/** What a running OpenXlink can be asked to do. */
public interface Operations {

    /**
     * Imports one kind of data of one external system and waits for the end of it.
     *
     * @return the report, also of a failure
     */
    Run importDays(Run.Kind kind, String system, ImportRequest request);

    /** The configuration that is live. */
    Installation installation();

    /** How things are. */
    Status status();

    /** Reads the configuration again and puts into service what changed in it and is sound. */
    Reloaded reload();
}
