package org.openxlink.source.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.QueueColumn.By;
import org.openxlink.source.ContactRow;
import org.openxlink.source.RowWitness;
import org.openxlink.source.SourceSpan;

/**
 * The data table of an external system, looked at once per import: how its times are held, and by which values it knows
 * the wanted queues. Immutable.
 */
public final class ContactTable {

    /** Databases take only so many parameters. */
    private static final int MOST_VALUES = 500;

    private final DatabaseContacts contacts;
    private final ContactColumns wanted;
    private final StampColumn when;
    private final QueueKeys keys;
    private final Optional<List<Object>> restriction;
    private final List<String> warnings;

    private ContactTable(
            DatabaseContacts contacts,
            ContactColumns wanted,
            StampColumn when,
            QueueKeys keys,
            Optional<List<Object>> restriction,
            List<String> warnings) {
        this.contacts = contacts;
        this.wanted = wanted;
        this.when = when;
        this.keys = keys;
        this.restriction = restriction;
        this.warnings = List.copyOf(warnings);
    }

    /** Asks the database what has to be known before its rows are read: queues, ids, kinds of columns. */
    public static ContactTable examine(
            Connection connection, String system, DatabaseContacts contacts, ContactColumns wanted)
            throws SQLException {
        SourceQueues queues = SourceQueues.read(connection, system, contacts);
        StampColumn when = StampColumn.examine(
                connection,
                system,
                contacts.database(),
                contacts.table(),
                "TimeStampColumn",
                contacts.when(),
                contacts.zone());
        return of(contacts, wanted, queues, when, QueueColumnKind.examine(connection, system, contacts));
    }

    /** What settings and database come to. */
    static ContactTable of(
            DatabaseContacts contacts,
            ContactColumns wanted,
            SourceQueues queues,
            StampColumn when,
            List<QueueColumnKind> kinds)
            throws SQLException {
        List<String> names =
                wanted.groups().stream().map(levels -> levels.get(0)).toList();
        QueueTypes types = QueueTypes.of(contacts.queueColumns(), kinds, names, queues);
        QueueKeys keys = QueueKeys.of(types.types(), names, queues);
        List<String> warnings = new ArrayList<>();
        when.warning().ifPresent(warnings::add);
        types.warning().ifPresent(warnings::add);
        if (!keys.complaint().isEmpty()) {
            warnings.add(keys.complaint());
        }
        Optional<List<Object>> restriction = kinds.size() == 1 ? restriction(keys, kinds.get(0)) : Optional.empty();
        return new ContactTable(contacts, wanted, when, keys, restriction, warnings);
    }

    /** The values of the one queue column that stand for wanted queues, if the database can be asked for just these. */
    private static Optional<List<Object>> restriction(QueueKeys keys, QueueColumnKind column) {
        Set<Object> values = new LinkedHashSet<>();
        for (QueueKeys.Key key : keys.keys()) {
            String text = key.parts().get(0);
            if (column.kind() == ColumnKind.TEXT && !isWrittenInManyWays(keys, column)) {
                values.add(text);
                values.add(text + " ".repeat(Math.max(0, column.padded() - text.length())));
            } else if (column.kind() == ColumnKind.NUMBER && Texts.isNumber(text)) {
                values.add(number(text));
            } else if (column.kind() != ColumnKind.NUMBER) {
                return Optional.empty();
            }
        }
        return values.size() > MOST_VALUES ? Optional.empty() : Optional.of(List.copyOf(values));
    }

    // 42 may be 0042 in a column of texts
    private static boolean isWrittenInManyWays(QueueKeys keys, QueueColumnKind column) {
        return keys.types().get(0) == By.ID && column.numbers();
    }

    private static Object number(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean whole = number.scale() <= 0 && number.precision() < 19;
        return whole ? (Object) number.longValueExact() : number;
    }

    /** Sentences about what is strange, to be told with the import. */
    public List<String> warnings() {
        return warnings;
    }

    /** A sentence when the table has no row at all, to be told with an import that found none. */
    public Optional<String> emptiness(Connection connection) throws SQLException {
        return EmptyTable.of(contacts).warning(connection);
    }

    /** What to ask for the rows of a day. */
    public DayQuery query(SourceSpan day) {
        return DayQuery.of(contacts, wanted, when, restriction, day);
    }

    /**
     * Reads what a {@link #query} gave.
     *
     * @param rows with the columns of the query in their order, whatever their names
     * @param accept takes each good row of a wanted queue
     * @param witness sees these rows, and the bad ones, as they came
     */
    public RowsReport read(
            Iterator<Map<String, Object>> rows, Consumer<ContactRow> accept, RowWitness<Collection<Object>> witness)
            throws SQLException {
        QueueFinder queues = new QueueFinder(keys, restriction.isPresent());
        return new ContactRowsReader(wanted, queues, when.reader(), accept, witness).read(rows);
    }
}
