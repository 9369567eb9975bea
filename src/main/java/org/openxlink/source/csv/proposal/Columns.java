package org.openxlink.source.csv.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openxlink.config.DateOrder;

/** What the columns of a sample hold, and which of them are spoken for; columns count from 0. */
final class Columns {

    private static final double MOST = 0.6;
    /** Nobody writes a month first and dots behind it. */
    private static final Pattern DAY_FIRST = Pattern.compile("^\\d{1,2}\\.\\d{1,2}\\.");

    private static final Pattern AM_PM = Pattern.compile("(?i).*\\d ?[ap]m");

    private final CsvSample sample;
    private final List<Kind> kinds = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final DateOrder order;
    private final boolean sureOfOrder;

    enum Kind {
        STAMP,
        DATE,
        CLOCK,
        EPOCH,
        NUMBER,
        TEXT,
        EMPTY
    }

    Columns(CsvSample sample) {
        this.sample = sample;
        List<String> moments = IntStream.range(0, sample.names().size())
                .boxed()
                .flatMap(column -> sample.column(column).stream())
                .filter(cell -> !Cells.isEpoch(cell) && Cells.isMoment(cell))
                .toList();
        List<DateOrder> fitting = fitting(moments);
        this.order = fitting.get(0);
        this.sureOfOrder = moments.isEmpty()
                || fitting.size() == 1
                || moments.stream().allMatch(moment -> DAY_FIRST.matcher(moment).find() || sameInAll(moment, fitting));
        for (int column = 0; column < sample.names().size(); column++) {
            kinds.add(kind(sample.column(column)));
        }
    }

    DateOrder order() {
        return order;
    }

    /** False: day and month could be either way round. */
    boolean sureOfOrder() {
        return sureOfOrder;
    }

    Kind kind(int column) {
        return kinds.get(column);
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** The first free column of one of these kinds whose heading says so, else the first of them; it is taken then. */
    OptionalInt take(Pattern heading, Kind... wanted) {
        OptionalInt named = takeNamed(heading, wanted);
        return named.isPresent() ? named : taken(column -> is(column, wanted));
    }

    /** Only one whose heading says so. */
    OptionalInt takeNamed(Pattern heading, Kind... wanted) {
        return taken(column -> is(column, wanted)
                && heading.matcher(sample.names().get(column)).find());
    }

    private OptionalInt taken(IntPredicate which) {
        OptionalInt found = IntStream.range(0, kinds.size())
                .filter(column -> !taken.contains(column))
                .filter(which)
                .findFirst();
        found.ifPresent(taken::add);
        return found;
    }

    private boolean is(int column, Kind... wanted) {
        return List.of(wanted).contains(kinds.get(column));
    }

    /** The orders in which the most moments can be read, the likeliest first. */
    private List<DateOrder> fitting(List<String> moments) {
        List<DateOrder> likely = likeliest(moments);
        long most = likely.stream()
                .mapToLong(candidate -> readable(moments, candidate))
                .max()
                .orElse(0);
        return likely.stream()
                .filter(candidate -> readable(moments, candidate) == most)
                .sorted(Comparator.comparingInt(candidate -> span(moments, candidate)))
                .toList();
    }

    /** A year of four digits at the front is never anything else; AM and PM come with the month first. */
    private List<DateOrder> likeliest(List<String> moments) {
        if (moments.stream().anyMatch(moment -> moment.matches("(?:19|20)\\d\\d[-./]?\\d\\d.*"))) {
            return List.of(DateOrder.YMD, DateOrder.DMY, DateOrder.MDY);
        }
        boolean american = IntStream.range(0, sample.names().size())
                .boxed()
                .flatMap(column -> sample.column(column).stream())
                .anyMatch(cell -> AM_PM.matcher(cell).matches());
        return american
                ? List.of(DateOrder.MDY, DateOrder.DMY, DateOrder.YMD)
                : List.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD);
    }

    private static long readable(List<String> moments, DateOrder order) {
        return moments.stream()
                .filter(moment -> Cells.isDate(moment, order) || Cells.isStamp(moment, order))
                .count();
    }

    /** How many days the file would cover: of two orders the one with fewer is the likelier. */
    private static int span(List<String> moments, DateOrder order) {
        int first = moments.stream()
                .mapToInt(moment -> Cells.epochDay(moment, order))
                .min()
                .orElse(0);
        int last = moments.stream()
                .mapToInt(moment -> Cells.epochDay(moment, order))
                .max()
                .orElse(0);
        return last - first;
    }

    private static boolean sameInAll(String moment, List<DateOrder> orders) {
        return orders.stream()
                        .map(order -> Cells.epochDay(moment, order))
                        .distinct()
                        .count()
                == 1;
    }

    private Kind kind(List<String> cells) {
        if (cells.isEmpty()) {
            return Kind.EMPTY;
        }
        if (most(cells, Cells::isEpoch)) {
            return Kind.EPOCH;
        }
        if (most(cells, cell -> Cells.isDate(cell, order))) {
            return Kind.DATE;
        }
        if (most(cells, Cells::isNumber)) {
            return Kind.NUMBER;
        }
        if (most(cells, Cells::isClock)) {
            return Kind.CLOCK;
        }
        return most(cells, cell -> Cells.isStamp(cell, order)) ? Kind.STAMP : Kind.TEXT;
    }

    private static boolean most(List<String> cells, Predicate<String> what) {
        return cells.stream().filter(what).count() >= cells.size() * MOST;
    }

    /** Whether all cells of a column are times of a day. */
    boolean areTimesOfDay(int column) {
        return sample.column(column).stream().allMatch(Cells::isTimeOfDay);
    }

    /** Seconds of the day in the cells of that column, the date before them left out. */
    Stream<Integer> seconds(int column) {
        return sample.column(column).stream()
                .map(cell -> kinds.get(column) == Kind.STAMP
                        ? cell.replaceFirst("^\\S+?[T ]\\s*", "").replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "")
                        : cell)
                .map(Cells::secondOfDay)
                .filter(second -> second >= 0);
    }
}
