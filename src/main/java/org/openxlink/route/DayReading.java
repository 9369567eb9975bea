package org.openxlink.route;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openxlink.interval.LocalDay;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.RowsReport;

/** One day of a database on its way: what to ask, and what came of it. The template reads its getters. */
interface DayReading {

    LocalDay localDay();

    /** What to ask, in this order. */
    List<DayQuery> getQueries();

    /** Takes the rows that one of the queries gave. */
    RowsReport read(Iterator<Map<String, Object>> result) throws SQLException;

    /** Tells what daylight saving did to the rows. */
    void tell(RunMessage message);

    /** The day, whole or in parts, as the route {@code day} takes it. */
    Iterator<?> getDays();
}
