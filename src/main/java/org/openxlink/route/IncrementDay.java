package org.openxlink.route;

import java.util.List;
import java.util.Map;
import org.openxlink.interval.DayTotals;
import org.openxlink.mapping.Share;

/**
 * A day of files that hold only what is new, as the route {@code day} takes it.
 *
 * @param totals of these files and those that the ledger knows
 * @param brought what these files brought of it, by their SHA-256
 */
public record IncrementDay(DayTotals totals, Map<String, List<Share>> brought) {}
