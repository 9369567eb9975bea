package org.openxlink.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table for people.
 *
 * @param headings of the columns
 * @param numbers headings of those whose values end on one line; all others begin on one
 */
record Columns(List<String> headings, Set<String> numbers) {

    /** A line for the headings and for each row. */
    List<String> lines(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(headings));
        all.addAll(rows);
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String side = numbers.contains(headings.get(column)) ? "" : "-";
            String format = "%" + side + Math.max(1, widths[column]) + "s  ";
            line.append(String.format(Locale.ROOT, format, row.get(column)));
        }
        return line.toString().stripTrailing();
    }
}
