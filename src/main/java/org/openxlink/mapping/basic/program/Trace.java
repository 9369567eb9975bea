package org.openxlink.mapping.basic.program;

import java.util.Map;

/** Watches a script run. */
@FunctionalInterface
public interface Trace {

    /** @param changed the variables that the line gave another value, by name, in their order */
    void executed(int line, Map<String, Object> changed);
}
