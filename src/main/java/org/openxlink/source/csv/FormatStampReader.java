package org.openxlink.source.csv;

import org.openxlink.config.TimestampFormat;
import org.openxlink.config.TimestampFormat.Field;
import org.openxlink.config.TimestampFormat.Piece;
import org.openxlink.source.SourceTime;

/** Reads what a format describes, piece by piece. */
final class FormatStampReader implements TimestampReader {

    private final TimestampFormat format;
    private final Piece[][] columns;

    FormatStampReader(TimestampFormat format) {
        this.format = format;
        this.columns = format.columns().stream()
                .map(column -> column.toArray(new Piece[0]))
                .toArray(Piece[][]::new);
    }

    @Override
    public SourceTime read(String stamp) throws UnreadableValue {
        needColumns(1);
        Fields fields = new Fields();
        SourceTime time = fits(columns[0], new Scan(stamp), fields) ? fields.time() : null;
        if (time == null) {
            throw unreadable(stamp);
        }
        return time;
    }

    @Override
    public SourceTime read(String first, String second) throws UnreadableValue {
        needColumns(2);
        Fields fields = new Fields();
        boolean fit = fits(columns[0], new Scan(first), fields) && fits(columns[1], new Scan(second), fields);
        SourceTime time = fit ? fields.time() : null;
        if (time == null) {
            throw unreadable(first + ";" + second);
        }
        return time;
    }

    private void needColumns(int count) {
        if (columns.length != count) {
            throw new IllegalArgumentException(
                    "The format \"" + format + "\" is for " + columns.length + " columns, not for " + count + ".");
        }
    }

    private UnreadableValue unreadable(String text) {
        return new UnreadableValue(text, "time stamp (" + format + ")");
    }

    private static boolean fits(Piece[] pieces, Scan scan, Fields fields) {
        for (Piece piece : pieces) {
            if (!fits(piece, scan, fields)) {
                return false;
            }
        }
        return scan.atEnd();
    }

    private static boolean fits(Piece piece, Scan scan, Fields fields) {
        if (piece instanceof Piece.Literal literal) {
            return literal.text() == ' ' ? scan.takeBlanks() : scan.take(literal.text());
        }
        if (piece instanceof Piece.Digits digits) {
            fields.set(digits.field(), scan.number(digits.most()), digits.most());
            return scan.digits() >= digits.least();
        }
        return piece instanceof Piece.Fraction ? scan.takeFraction() : fields.takeOffset(scan);
    }

    /** What the pieces of one text told. */
    private static final class Fields {

        private int year;
        private int month;
        private int day;
        private int hour;
        private int minute;
        private int second;
        private int offset = Offset.NONE;

        void set(Field field, int value, int digits) {
            switch (field) {
                case YEAR -> year = digits == 2 ? 2000 + value : value;
                case MONTH -> month = value;
                case DAY -> day = value;
                case HOUR -> hour = value;
                case MINUTE -> minute = value;
                case SECOND -> second = value;
                case OFFSET -> offset = value;
            }
        }

        boolean takeOffset(Scan scan) {
            scan.takeBlanks();
            offset = Offset.read(scan);
            return offset != Offset.NONE;
        }

        // null: no such date or time
        SourceTime time() {
            int epochDay = DateReader.epochDay(year, month, day);
            int secondOfDay = TimeReader.secondOfDay(hour, minute, second);
            boolean exists = epochDay != DateReader.NONE && secondOfDay != TimeReader.NONE;
            return exists ? Offset.applied(offset, epochDay, secondOfDay) : null;
        }
    }
}
