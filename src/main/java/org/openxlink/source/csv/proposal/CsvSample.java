package org.openxlink.source.csv.proposal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;
import org.openxlink.source.csv.CsvForm;

/**
 * The beginning of a CSV file, taken apart.
 *
 * @param encoding as Java names it
 * @param separator what stands between the columns of most lines
 * @param headerLines lines before the first one with data
 * @param names a name for each column, no two the same
 * @param rows the lines with data that have as many columns as most
 */
record CsvSample(String encoding, char separator, int headerLines, List<String> names, List<List<String>> rows) {

    private static final int MOST_LINES = 300;
    private static final int LONGEST_NAME = 60;
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|', ' ');

    /** A line as it is read with one separator. */
    private record Row(long lastLine, List<String> cells) {}

    static CsvSample of(byte[] bytes) {
        TextDocument text = TextDocument.parse(bytes);
        List<String> lines =
                text.lines().stream().limit(MOST_LINES).map(TextLine::text).toList();
        char separator = SEPARATORS.stream()
                .max(Comparator.comparingDouble(candidate -> score(rows(lines, candidate), candidate)))
                .orElseThrow();
        List<Row> rows = rows(lines, separator);
        int columns = usualSize(rows);
        int header = 0;
        while (header < rows.size() && !isData(rows.get(header), columns)) {
            header++;
        }
        if (header == rows.size()) {
            header = Math.min(1, rows.size()); // no row has a date: one heading is usual
        }
        return new CsvSample(
                text.encoding().charset().name(),
                separator,
                header == 0 ? 0 : (int) rows.get(header - 1).lastLine(),
                names(rows.subList(0, header), columns),
                rows.subList(header, rows.size()).stream()
                        .map(Row::cells)
                        .filter(cells -> cells.size() == columns)
                        .toList());
    }

    /** The code that isps_ul.ini has for the separator. */
    String separatorKey() {
        int code = "\t ,;".indexOf(separator);
        return code < 0 ? String.valueOf(separator) : Integer.toString(code);
    }

    /** The cells of a column, counted from 0, that are not empty. */
    List<String> column(int index) {
        return rows.stream()
                .map(row -> row.get(index).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static List<Row> rows(List<String> lines, char separator) {
        CSVFormat format = CsvForm.tolerant(separator);
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(String.join("\n", lines)), format)) {
            for (CSVRecord row : parser) {
                rows.add(new Row(parser.getCurrentLineNumber(), row.toList()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always read", e);
        }
        return rows;
    }

    /** How well the lines agree on a number of columns; a blank also stands inside texts and times. */
    private static double score(List<Row> rows, char separator) {
        int size = usualSize(rows);
        double share =
                rows.stream().filter(row -> row.cells().size() == size).count() / (double) Math.max(1, rows.size());
        return share * Math.log(size) * (separator == ' ' ? 0.4 : 1);
    }

    /** The number of columns that most lines have. */
    private static int usualSize(List<Row> rows) {
        Map<Integer, Long> sizes =
                rows.stream().collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()));
        return sizes.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    /** Headings name dates, but hold none. */
    private static boolean isData(Row row, int columns) {
        return row.cells().size() == columns && row.cells().stream().anyMatch(Cells::isMoment);
    }

    private static List<String> names(List<Row> header, int columns) {
        List<String> headings = header.stream()
                .map(Row::cells)
                .filter(cells -> cells.size() == columns)
                .reduce((first, last) -> last)
                .orElse(List.of());
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 1; column <= columns; column++) {
            String heading = headings.isEmpty() ? "" : cleaned(headings.get(column - 1));
            names.add(unique(heading.isEmpty() ? "Column " + column : heading, taken));
        }
        return names;
    }

    /** ColumnNames separates by semicolons, and acd_map.ini ends a queue's name with a colon. */
    private static String cleaned(String heading) {
        String name = heading.replaceAll("[\\p{Cntrl};:\"]+", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + " " + number;
        }
        return candidate;
    }

    /** The different cells of a column, in their order, each once. */
    List<String> different(int index, int most) {
        return column(index).stream()
                .distinct()
                .filter(cell -> cell.indexOf(';') < 0)
                .limit(most)
                .toList();
    }
}
