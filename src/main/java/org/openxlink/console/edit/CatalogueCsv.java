package org.openxlink.console.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;
import org.openxlink.console.access.Sentence;

/**
 * A CSV file of queues or value types, of any encoding and separator; which column is what, its first line says.
 *
 * @param columns in the order of the file
 */
record CatalogueCsv(char separator, List<Column> columns, List<Row> rows) {

    private static final int MOST_LINES = 20_000;
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    /** Excel tells the separator of a file in a line of its own. */
    private static final String EXCEL = "sep=";

    /** @param meaning nothing where nobody knows the head */
    record Column(String head, Optional<CatalogueColumn> meaning) {}

    /** @param cells those that are not empty, of columns that are known */
    record Row(long line, Map<CatalogueColumn, String> cells) {}

    static CatalogueCsv read(byte[] bytes) throws Refused {
        List<String> lines = new ArrayList<>(
                TextDocument.parse(bytes).lines().stream().map(TextLine::text).toList());
        if (lines.size() > MOST_LINES) {
            throw Refused.impossible(Sentence.TOO_MANY_LINES.with("most", MOST_LINES));
        }
        if (!lines.isEmpty() && lines.get(0).toLowerCase(Locale.ROOT).startsWith(EXCEL)) {
            lines.set(0, "");
        }
        String text = String.join("\n", lines);
        return SEPARATORS.stream()
                .map(separator -> read(text, separator))
                .max(Comparator.comparing(CatalogueCsv::known))
                .filter(best -> best.has(CatalogueColumn.NUMBER))
                .orElseThrow(() -> Refused.impossible(Sentence.NO_NUMBER_COLUMN.said()));
    }

    private long known() {
        return columns.stream().filter(column -> column.meaning().isPresent()).count();
    }

    private boolean has(CatalogueColumn wanted) {
        return columns.stream().anyMatch(column -> column.meaning().equals(Optional.of(wanted)));
    }

    private static CatalogueCsv read(String text, char separator) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setTrim(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<Column> columns = List.of();
            List<Row> rows = new ArrayList<>();
            for (CSVRecord values : parser) {
                if (columns.isEmpty()) {
                    columns = columns(values);
                } else {
                    rows.add(new Row(parser.getCurrentLineNumber(), cells(columns, values)));
                }
            }
            return new CatalogueCsv(separator, columns, rows);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read but a text
        }
    }

    /** A head that stands twice counts where it stands first. */
    private static List<Column> columns(CSVRecord heads) {
        List<Column> columns = new ArrayList<>();
        for (String head : heads) {
            Optional<CatalogueColumn> meaning = CatalogueColumn.called(head).filter(known -> columns.stream()
                    .noneMatch(other -> other.meaning().equals(Optional.of(known))));
            columns.add(new Column(head, meaning));
        }
        return columns;
    }

    private static Map<CatalogueColumn, String> cells(List<Column> columns, CSVRecord values) {
        Map<CatalogueColumn, String> cells = new EnumMap<>(CatalogueColumn.class);
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            String cell = values.get(i);
            columns.get(i).meaning().filter(any -> !cell.isBlank()).ifPresent(known -> cells.put(known, cell));
        }
        return cells;
    }

    /** Those of its columns that nobody knows. */
    List<String> unknown() {
        return columns.stream()
                .filter(column -> column.meaning().isEmpty() && !column.head().isBlank())
                .map(Column::head)
                .toList();
    }
}
