package org.openxlink.mapping.basic;

import org.openxlink.mapping.basic.value.Fault;

/** An evaluation that has no result; without a stack trace, since it is the script that failed. */
public final class ScriptRuntimeException extends Exception {

    private final String script;
    private final int line;
    private final String reason;
    private final transient Parameters parameters;

    ScriptRuntimeException(String script, int line, Fault fault, Parameters parameters) {
        super(message(script, line, fault.getMessage(), parameters), null, false, false);
        this.script = script;
        this.line = line;
        this.reason = fault.getMessage();
        this.parameters = parameters;
    }

    private static String message(String script, int line, String reason, Parameters parameters) {
        String place = line == 0 ? script : script + ":" + line;
        return "%s: %s (%s)".formatted(place, reason, parameters);
    }

    /** The script's name. */
    public String script() {
        return script;
    }

    /** The line that was executed, from 1; 0 when the script had ended and its Result does not fit. */
    public int line() {
        return line;
    }

    /** What happened, without place and values. */
    public String reason() {
        return reason;
    }

    public Parameters parameters() {
        return parameters;
    }
}
