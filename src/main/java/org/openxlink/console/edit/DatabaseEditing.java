package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.Draft;
import org.openxlink.config.PreviewSql;
import org.openxlink.config.ShownIni;
import org.openxlink.config.TriedSystem;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.DatabaseBench;
import org.openxlink.monitor.DatabaseBench.Harvest;
import org.openxlink.monitor.DatabaseBench.Rows;
import org.openxlink.monitor.DatabaseBench.Tables;
import org.openxlink.monitor.Operations;

/**
 * The section of a system that reads a database while it is written: tried out with keys that nobody has put into the draft
 * yet. A secret that is not among them is the one that the draft has.
 */
public final class DatabaseEditing {

    private static final String FILE = "isps_ul.ini";
    private static final int LONGEST_SQL = 20_000;

    private final Drafts drafts;
    private final SectionWriting writing;
    private final Operations operations;
    private final DatabaseBench bench;

    public DatabaseEditing(Path home, Drafts drafts, Operations operations, DatabaseBench bench) {
        this.drafts = drafts;
        this.writing = new SectionWriting(home);
        this.operations = operations;
        this.bench = bench;
    }

    /** @param keys that are to change in the section */
    public record Settings(List<KeyValue> keys) {}

    /** @param search a part of the names */
    public record TablesAsked(List<KeyValue> keys, String search) {}

    /**
     * Rows that somebody wants to see.
     *
     * @param table a table, a view or a join; empty where it is a query
     * @param query a statement that reads
     */
    public record RowsAsked(List<KeyValue> keys, String table, String query) {}

    /** @param day yesterday where it is not given */
    public record HarvestAsked(List<KeyValue> keys, String day) {}

    /**
     * The section as it would be.
     *
     * @param lines without secrets
     * @param inherited what its preset says where it says nothing itself
     * @param sound whether an import could use it
     */
    public record SectionLines(
            List<String> lines, List<KeyValue> inherited, boolean sound, List<ProblemView> problems) {}

    /**
     * What comes of it.
     *
     * @param day of which rows are counted
     * @param contacts rows that concern any of the queues; null where the section has no contacts
     * @param statuses rows; null where the section has no statuses
     */
    public record HarvestView(
            String day,
            List<String> queues,
            List<String> valueTypes,
            List<String> activities,
            Long contacts,
            Long statuses,
            List<String> warnings) {}

    public SectionLines section(String user, String name, Settings settings) throws IOException, Refused {
        TriedSystem tried = tried(user, name, settings.keys());
        List<KeyValue> inherited = tried.inherited().stream()
                .map(entry -> new KeyValue(entry.key(), entry.value()))
                .toList();
        return new SectionLines(tried.lines(), inherited, tried.sound(), ProblemView.of(tried.problems()));
    }

    /** What will go the way to the database, step by step. */
    public Consumer<Consumer<ConnectionStep>> test(String user, String name, Settings settings)
            throws IOException, Refused {
        TriedSystem tried = tried(user, name, settings.keys());
        return heard -> bench.test(tried, heard);
    }

    public Tables tables(String user, String name, TablesAsked asked) throws IOException, Refused {
        TriedSystem tried = tried(user, name, asked.keys());
        return answer(() -> bench.tables(tried, asked.search() == null ? "" : asked.search()));
    }

    public Rows rows(String user, String name, RowsAsked asked) throws IOException, Refused {
        PreviewSql sql = sql(asked);
        TriedSystem tried = tried(user, name, asked.keys());
        return answer(() -> bench.rows(tried, sql));
    }

    public HarvestView harvest(String user, String name, HarvestAsked asked) throws IOException, Refused {
        TriedSystem tried = tried(user, name, asked.keys());
        if (!tried.sound()) {
            throw Refused.impossible(Sentence.SECTION_WITH_ERRORS.said());
        }
        ZoneId zone = operations.installation().general().localTimeZone();
        LocalDate day = day(asked.day(), zone);
        Harvest found = answer(() -> bench.harvest(tried, day, zone));
        return new HarvestView(
                day.toString(),
                found.queues(),
                found.valueTypes(),
                found.activities(),
                number(found.contacts()),
                number(found.statuses()),
                found.warnings());
    }

    private TriedSystem tried(String user, String name, List<KeyValue> keys) throws IOException, Refused {
        Draft draft = drafts.of(user);
        ShownIni file = ShownIni.of(draft.textOrEmpty(FILE));
        ShownIni edited = writing.with(file, SystemEditing.checked(name), keys);
        if (edited.section(name).isEmpty()) {
            throw Refused.impossible(Sentence.SECTION_EMPTY.with("system", name));
        }
        return TriedSystem.of(draft, edited, name);
    }

    private static PreviewSql sql(RowsAsked asked) throws Refused {
        String table = asked.table() == null ? "" : asked.table();
        String query = asked.query() == null ? "" : asked.query();
        if (table.length() + query.length() > LONGEST_SQL || table.isBlank() == query.isBlank()) {
            throw Refused.impossible("expected a table or a query, of at most " + LONGEST_SQL + " characters");
        }
        try {
            return table.isBlank() ? PreviewSql.ofQuery(query) : PreviewSql.ofTable(table);
        } catch (IllegalArgumentException e) {
            throw (Refused) Refused.impossible(e.getMessage()).initCause(e);
        }
    }

    private static LocalDate day(String text, ZoneId zone) throws Refused {
        try {
            return text == null || text.isEmpty() ? LocalDate.now(zone).minusDays(1) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw (Refused) Refused.impossible("expected a day as yyyy-MM-dd").initCause(e);
        }
    }

    private interface Answer<T> {
        T get() throws IOException;
    }

    private static <T> T answer(Answer<T> answer) throws Refused {
        try {
            return answer.get();
        } catch (IOException e) {
            throw (Refused) Refused.unreachable(e.getMessage()).initCause(e);
        }
    }

    private static Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
