package org.openxlink.monitor;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.PreviewSql;
import org.openxlink.config.TriedSystem;

/**
 * What a database is asked while somebody writes its section: little, for a short time, and only to read. Where it can't be
 * asked, an {@link IOException} says why in a sentence without secrets.
 */
public interface DatabaseBench {

    /**
     * Goes the way to the database step by step.
     *
     * @param heard hears of each step when it is done; what it throws ends the test
     */
    void test(TriedSystem system, Consumer<ConnectionStep> heard);

    /** The tables and views whose names have that part, in any case. */
    Tables tables(TriedSystem system, String part) throws IOException;

    /** The first rows of a query. */
    Rows rows(TriedSystem system, PreviewSql query) throws IOException;

    /**
     * What an import of a day would find, asked by the queries of imports.
     *
     * @param zone whose local day is meant
     */
    Harvest harvest(TriedSystem system, LocalDate day, ZoneId zone) throws IOException;

    /**
     * A table or view.
     *
     * @param schema empty where the database has none, or where it need not be named
     * @param written as SQL has to name it
     */
    record Table(String schema, String name, boolean view, String written) {}

    /** @param more whether there are others, which are not told */
    record Tables(List<Table> tables, boolean more) {

        public Tables {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A column of a result.
     *
     * @param written as SQL has to name it
     * @param type as the database calls it
     * @param kind {@code number}, {@code text}, {@code time} or {@code other}
     */
    record Column(String name, String written, String type, String kind) {}

    /**
     * The first rows.
     *
     * @param columns all, of which rows may have only the first ones
     * @param rows cells as texts, cut where they are long; null where there is nothing
     * @param more whether there are more rows
     */
    record Rows(List<Column> columns, List<List<String>> rows, boolean more) {

        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(cells -> Collections.unmodifiableList(new ArrayList<>(cells)))
                    .toList();
        }
    }

    /**
     * What comes of the settings.
     *
     * @param contacts how many rows of the day concern any of its queues
     * @param statuses how many rows of the day
     * @param warnings what is strange, in sentences
     */
    record Harvest(
            List<String> queues,
            List<String> valueTypes,
            List<String> activities,
            OptionalLong contacts,
            OptionalLong statuses,
            List<String> warnings) {

        public Harvest {
            queues = List.copyOf(queues);
            valueTypes = List.copyOf(valueTypes);
            activities = List.copyOf(activities);
            warnings = List.copyOf(warnings);
        }
    }
}
