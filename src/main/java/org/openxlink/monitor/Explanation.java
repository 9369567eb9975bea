package org.openxlink.monitor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Where one value of a WFM queue comes from, and what became of it; the same in JSON. Texts of sources are as they are:
 * anything may stand in them. What is not known is null.
 *
 * @param sources in the mapping's order
 * @param read the external systems that were read for it
 * @param script null where the value is the sum of its sources
 * @param result the value; null where there is none
 * @param record the interval of the queue as an import would send it now; null where it would send none
 * @param leftOut why it would not, in a sentence
 * @param ledger what the target has
 * @param quarantine what the target refused; null when nothing of this interval is there
 */
public record Explanation(
        Subject subject,
        MappedBy mapping,
        List<Source> sources,
        List<SystemRead> read,
        ScriptRun script,
        BigDecimal result,
        Amounts record,
        String leftOut,
        Known ledger,
        Refused quarantine) {

    /**
     * What is explained.
     *
     * @param role offered, handled, aht, duration, or none
     * @param time of the interval's begin and end, local with offset
     */
    public record Subject(
            String target,
            int queue,
            String queueName,
            int valueType,
            String valueTypeName,
            String role,
            String day,
            String time,
            String end) {}

    /**
     * The mapping.
     *
     * @param place {@code file:line}
     * @param script file of the script, null for a sum
     */
    public record MappedBy(String place, String script) {}

    /**
     * One external value.
     *
     * @param combination sum, mean, least or greatest of the rows
     * @param origin {@code read} anew, {@code kept} by the ledger since an earlier import, or {@code nothing}
     * @param rows the first of them
     * @param allRows how many there are
     */
    public record Source(
            int para,
            String system,
            List<String> queue,
            String valueType,
            String combination,
            BigDecimal value,
            String origin,
            List<Row> rows,
            long allRows) {}

    /**
     * A line of a file, or a row of a query.
     *
     * @param file null for a row of a query
     * @param line from 1
     * @param value what it brings, null for nothing
     */
    public record Row(String file, long line, String text, BigDecimal value) {}

    /** A bad row of the interval. */
    public record BadRow(String file, long line, String text, String reason) {}

    /**
     * An external system as it was read.
     *
     * @param files that were read
     * @param gone files of the day that the ledger knows and that are not there any more
     * @param sql the query of a database, null for files
     * @param rejected bad rows of the interval
     * @param allRejected how many rows are bad in all that was read
     * @param replaced how many rows of the interval no longer count, because a later import brought the same interval
     * @param message why it could not be read, or what is strange; empty when all went well
     */
    public record SystemRead(
            String system,
            List<String> files,
            List<String> gone,
            String sql,
            List<String> parameters,
            long rows,
            List<BadRow> rejected,
            long allRejected,
            long replaced,
            String message) {}

    /**
     * The script at work.
     *
     * @param steps executed lines, and what it says
     * @param cut whether there are more steps
     * @param result interval value times 100; null when it failed
     * @param failure why, null when it did not
     */
    public record ScriptRun(
            String file, int weekday, int minutes, List<Step> steps, boolean cut, Long result, String failure) {}

    /**
     * An executed line.
     *
     * @param line 0 for what MsgBox or Print say
     * @param changed variables that have another value now
     */
    public record Step(int line, String text, Map<String, String> changed) {}

    /**
     * An interval of a queue, as it is sent.
     *
     * @param mean handling time in seconds, null when nothing was handled
     * @param duration handling time of all handled contacts in seconds
     */
    public record Amounts(long offered, long handled, BigDecimal mean, BigDecimal duration) {}

    /**
     * What the ledger knows of the interval.
     *
     * @param state {@code same} as the record now, {@code different}, {@code unsure} where a request got no answer,
     *     {@code accepted} where there is no record to compare with, {@code nothing}
     * @param accepted when, UTC; null when nothing was
     * @param run number of the import
     * @param amounts null where an older version of the ledger kept none
     */
    public record Known(String state, String accepted, Long run, Amounts amounts) {}

    /** What stands in quarantine. */
    public record Refused(String id, String when, int status, String reason, Amounts amounts) {}
}
