package org.openxlink.route;

import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.openxlink.ledger.FileShares;
import org.openxlink.mapping.DayRecords;

/** The steps of the route {@code day} for contacts in files that hold only what is new: each file's share is kept. */
public final class IncrementDays {

    private final String system;
    private final ContactDays days;
    private final FileShares files;

    IncrementDays(String system, ContactDays days, FileShares files) {
        this.system = system;
        this.days = days;
        this.files = files;
    }

    /** Totals to interval records. */
    public DayRecords map(@ExchangeProperty("run") ImportRun run, @Body IncrementDay day) {
        return days.map(run, day.totals());
    }

    /** What is new or changed, a shipment per target. */
    public List<Shipment> compare(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("day") IncrementDay day,
            @ExchangeProperty("records") DayRecords records) {
        return days.compare(run, day.totals(), records);
    }

    /** Everything of the day was accepted: later files are added to these. */
    public void delivered(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("day") IncrementDay day,
            @ExchangeProperty("records") DayRecords records,
            @ExchangeProperty("shipments") List<Shipment> shipments) {
        files.keep(system, day.totals().day().date(), day.brought(), run.startedAt());
        days.delivered(run, day.totals(), records, shipments);
    }
}
