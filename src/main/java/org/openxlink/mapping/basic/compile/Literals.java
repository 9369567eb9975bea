package org.openxlink.mapping.basic.compile;

import java.math.BigInteger;
import org.openxlink.mapping.basic.program.Constants;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.LiteralContext;
import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.DateText;
import org.openxlink.mapping.basic.value.Radix;
import org.openxlink.mapping.basic.value.Rounding;
import org.openxlink.mapping.basic.value.Texts;

/** Values as a script writes them. */
final class Literals {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int DIGITS_OF_MOST = 19;

    private Literals() {}

    /** Throws what using such a value would. */
    static Expression of(LiteralContext literal) {
        String text = literal.getText();
        if (literal.WHOLE() != null) {
            return whole(text.replaceAll("[%&]", ""));
        }
        if (literal.DECIMAL() != null) {
            return decimal(text);
        }
        if (literal.HEX() != null || literal.OCTAL() != null) {
            return bits(literal.HEX() != null ? Radix.HEX : Radix.OCTAL, text.substring(2));
        }
        return literal.TEXT() != null ? text(text) : word(literal, text);
    }

    private static Expression whole(String digits) {
        boolean fits = digits.length() <= DIGITS_OF_MOST && new BigInteger(digits).compareTo(MOST) <= 0;
        return fits ? Constants.whole(Long.parseLong(digits)) : number(digits);
    }

    private static Expression decimal(String text) {
        String digits = text.replaceAll("[!#@]", "").replace('d', 'e').replace('D', 'e');
        return text.endsWith("!")
                ? Constants.of((float) Rounding.toSingle(Double.parseDouble(digits)))
                : number(digits);
    }

    private static Expression number(String digits) {
        return Constants.number(Rounding.finite(Double.parseDouble(digits)));
    }

    private static Expression bits(Radix radix, String digits) {
        boolean isLong = digits.endsWith("&");
        return Constants.whole(radix.parse(isLong ? digits.substring(0, digits.length() - 1) : digits, isLong));
    }

    private static Expression text(String quoted) {
        String text = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
        Texts.checkLength(text.length());
        return Constants.text(text);
    }

    private static Expression word(LiteralContext literal, String text) {
        if (literal.DATE() != null) {
            return Constants.of(DateText.parse(text.substring(1, text.length() - 1)));
        }
        if (literal.TRUE() != null || literal.FALSE() != null) {
            return Constants.truth(literal.TRUE() != null);
        }
        return Constants.of(literal.NULL() != null ? Absent.NULL : Absent.EMPTY);
    }
}
