package org.openxlink.mapping.basic;

import java.util.Map;

/** Hears what a script says, and if it wants to, what it does. */
@FunctionalInterface
public interface ScriptListener {

    /** Hears nothing. */
    ScriptListener SILENT = line -> {};

    /** A line of MsgBox, Print or Debug.Print; the script does not wait. */
    void said(String line);

    /** Whether {@link #executed} wants to be told, which takes many times as long. */
    default boolean watches() {
        return false;
    }

    /** Whether somebody waits for this one evaluation alone: then it may take seconds. */
    default boolean isPatient() {
        return watches();
    }

    /**
     * A statement was executed; those that it calls come before it.
     *
     * @param line its first one, from 1
     * @param source that line
     * @param changed variables and elements that have another value now, by name, as the script would print them; and
     *     {@code Err} where the statement failed
     */
    default void executed(int line, String source, Map<String, String> changed) {}
}
