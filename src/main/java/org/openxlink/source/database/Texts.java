package org.openxlink.source.database;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Values of a database as texts by which they are compared. */
final class Texts {

    private static final int LONGEST = 4000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,38}(\\.\\d{1,38})?");
    private static final int LARGEST_SCALE = 100;

    private Texts() {}

    /** The text without the blanks that CHAR columns are filled up with; nothing becomes an empty text. */
    static String of(Object value) throws SQLException {
        if (value == null) {
            return "";
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) Math.min(clob.length(), LONGEST)).strip();
        }
        return value instanceof Number number ? plain(number) : value.toString().strip();
    }

    /** The text; where it is a number, without needless zeros: {@code 0042} is {@code 42}. */
    static String ofNumber(Object value) throws SQLException {
        String text = value instanceof Boolean truth ? (truth ? "1" : "0") : of(value);
        return isNumber(text) ? plain(new BigDecimal(text)) : text;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static String plain(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return number.toString();
        }
        String text = number.toString(); // also of Infinity and NaN
        if (!(number instanceof BigDecimal) && !Character.isDigit(text.charAt(text.length() - 1))) {
            return text;
        }
        BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
        return Math.abs(exact.scale()) > LARGEST_SCALE ? text : exact.toPlainString();
    }
}
