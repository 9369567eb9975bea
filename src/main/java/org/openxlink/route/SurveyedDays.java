package org.openxlink.route;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.openxlink.interval.DayTotals;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.DayRecords;
import org.openxlink.mapping.SurveyOfSystem;

/** The steps of the route {@code day} when scripts are surveyed: they run, and nothing is to be sent. */
public final class SurveyedDays {

    private final SurveyOfSystem survey;
    private final Ledger scratch;

    /** @param scratch keeps what is needed again when all external systems were read */
    SurveyedDays(SurveyOfSystem survey, Ledger scratch) {
        this.survey = survey;
        this.scratch = scratch;
    }

    /** Runs the scripts over the totals of a day; of records there are none. */
    public DayRecords map(@Body DayTotals totals) {
        LocalDateTime now = LocalDateTime.now(totals.day().zone());
        scratch.shares().keep(survey.run(totals, now));
        return new DayRecords(List.of(), List.of(), List.of(), List.of());
    }

    /** Nothing is sent. */
    public List<Shipment> compare() {
        return List.of();
    }

    /** The day is done. */
    public void delivered(@ExchangeProperty("run") ImportRun run, @ExchangeProperty("day") DayTotals totals) {
        run.delivered(totals.day().date());
    }
}
