package org.openxlink.mapping;

import org.openxlink.mapping.basic.ScriptRuntimeException;

/** A script has no result for an interval; without a stack trace, since it is the script that failed. */
final class ScriptFailed extends Exception {

    private final transient ScriptCall call;
    private final ScriptRuntimeException failure;

    ScriptFailed(ScriptCall call, ScriptRuntimeException failure) {
        super(failure.getMessage(), failure, false, false);
        this.call = call;
        this.failure = failure;
    }

    void tell(ScriptEvents events) {
        events.failed(call, failure);
    }
}
