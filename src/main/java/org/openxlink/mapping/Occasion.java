package org.openxlink.mapping;

import java.time.LocalDateTime;
import org.openxlink.interval.LocalDay;

/**
 * The day that is worked out, and when.
 *
 * @param values what was read of it
 * @param now what scripts are told when they ask for the time
 * @param events who hears what scripts do
 */
record Occasion(LocalDay day, SourceValues values, LocalDateTime now, ScriptEvents events) {}
