package org.openxlink.mapping.basic.syntax;

import static org.openxlink.mapping.basic.syntax.EnableBasicParser.*;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What the grammar expects, in words. */
final class TokenNames {

    private static final int MOST = 4;

    private TokenNames() {}

    static String listed(IntervalSet expected) {
        Set<String> names = new LinkedHashSet<>();
        if (expected.contains(IF)) {
            names.add("a statement");
        } else {
            addPunctuation(names, expected);
            expected.toList().forEach(type -> add(names, type, expected));
        }
        return String.join(" or ", names.stream().limit(MOST).toList());
    }

    /** What most often was forgotten comes first. */
    private static void addPunctuation(Set<String> names, IntervalSet expected) {
        for (int type : new int[] {THEN, RPAREN, NEWLINE}) {
            if (expected.contains(type)) {
                names.add(name(type));
            }
        }
    }

    private static void add(Set<String> names, int type, IntervalSet expected) {
        if (expected.contains(TEXT) && startsExpression(type)) {
            names.add("an expression");
        } else if (isOperator(type)) {
            names.add("an operator");
        } else if (!(type == COLON && expected.contains(NEWLINE))) {
            names.add(name(type));
        }
    }

    private static boolean startsExpression(int type) {
        return switch (type) {
            case WHOLE,
                    DECIMAL,
                    HEX,
                    OCTAL,
                    TEXT,
                    DATE,
                    TRUE,
                    FALSE,
                    EMPTY,
                    NULL,
                    IDENTIFIER,
                    DOTTED,
                    LPAREN,
                    MINUS,
                    PLUS,
                    NOT -> true;
            default -> false;
        };
    }

    private static boolean isOperator(int type) {
        return switch (type) {
            case PLUS,
                    MINUS,
                    TIMES,
                    DIVIDE,
                    BACKSLASH,
                    POWER,
                    AMPERSAND,
                    MOD,
                    AND,
                    OR,
                    XOR,
                    EQV,
                    IMP,
                    LT,
                    GT,
                    LE,
                    GE,
                    NE -> true;
            default -> false;
        };
    }

    private static String name(int type) {
        return switch (type) {
            case EOF -> "the end of the script";
            case NEWLINE -> "the end of the line";
            case IDENTIFIER -> "a name";
            case WHOLE -> "a whole number";
            default -> spelled(type);
        };
    }

    /** As it is written in scripts: words start with a capital. */
    private static String spelled(int type) {
        Vocabulary words = EnableBasicParser.VOCABULARY;
        String literal = words.getLiteralName(type);
        String name = literal == null
                ? words.getSymbolicName(type).toLowerCase(Locale.ROOT).replace('_', ' ')
                : literal.substring(1, literal.length() - 1);
        return "'" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "'";
    }
}
