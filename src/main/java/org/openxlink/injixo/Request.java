package org.openxlink.injixo;

import java.util.List;
import org.openxlink.config.Target;

/** What goes to a target at once. */
public sealed interface Request permits Batch, StatusBatch {

    Target target();

    /** What stands behind the target's Url. */
    String path();

    /** How many records it holds: intervals, or activities. */
    int size();

    /** Two requests of half its size; only where it holds more than one record. */
    List<Request> halves();
}
