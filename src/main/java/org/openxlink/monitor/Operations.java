package org.openxlink.monitor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /**
     * Sends what is in quarantine again, as it was.
     *
     * @param ids as {@code xlink quarantine list} names them
     * @return a report per external system and kind
     */
    List<Run> sendAgain(Collection<String> ids);

    /**
     * Explains a value: reads its sources anew, and sends and writes nothing.
     *
     * @throws Unexplained when there is no such value
     */
    Explanation explain(Question question) throws Unexplained;

    /** The configuration that is live. */
    Installation installation();

    /** When it was started. */
    Instant since();

    /** How things are. */
    Status status();

    /** Whether its routes are there to be woken. */
    boolean isServing();

    /** What health and metrics are made of. */
    Facts facts();

    /** Nothing wakes that import until it is resumed, also after a restart; one that is asked for by hand runs. */
    void pause(ImportTask task);

    /** Lets it be woken again, and wakes it. */
    void resume(ImportTask task);

    /** Reads the configuration again and puts into service what changed in it and is sound. */
    Reloaded reload();
}
