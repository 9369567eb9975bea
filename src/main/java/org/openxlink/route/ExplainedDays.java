package org.openxlink.route;

import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.openxlink.config.ContactColumns;
import org.openxlink.interval.DayTotals;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.DayParts;
import org.openxlink.mapping.DayRecords;

/** The steps of the route {@code day} when a value is explained: what was read is kept aside, and nothing is to be sent. */
public final class ExplainedDays {

    private final DayParts parts;
    private final Ledger scratch;

    ExplainedDays(ContactColumns columns, String system, Ledger scratch) {
        this.parts = new DayParts(system, columns);
        this.scratch = scratch;
    }

    /** Keeps the totals of a day, on top of those of earlier imports; of records there are none. */
    public DayRecords map(@Body Object day) {
        scratch.shares().keep(parts.of(totals(day)));
        return new DayRecords(List.of(), List.of(), List.of(), List.of());
    }

    /** Nothing is sent. */
    public List<Shipment> compare() {
        return List.of();
    }

    /** The day is done. */
    public void delivered(@ExchangeProperty("run") ImportRun run, @ExchangeProperty("day") Object day) {
        run.delivered(totals(day).day().date());
    }

    private static DayTotals totals(Object day) {
        return day instanceof IncrementDay increment ? increment.totals() : (DayTotals) day;
    }
}
