package org.openxlink.mapping.basic.function;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Frame;
import org.openxlink.mapping.basic.program.Run;
import org.openxlink.mapping.basic.program.TextExpression;
import org.openxlink.mapping.basic.program.WholeExpression;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Texts;

/** Texts; positions count from 1. */
final class TextFunctions {

    static final List<BuiltIn> ALL = List.of(
            new BuiltIn("len", 1, 1, TextFunctions::len),
            new BuiltIn("left", 2, 2, TextFunctions::left),
            new BuiltIn("right", 2, 2, TextFunctions::right),
            new BuiltIn("mid", 2, 3, TextFunctions::mid),
            new BuiltIn("instr", 2, 4, TextFunctions::instr),
            new BuiltIn("strcomp", 2, 3, TextFunctions::strComp),
            of("ucase", text -> converted(text, Character::toUpperCase)),
            of("lcase", text -> converted(text, Character::toLowerCase)),
            of("trim", text -> withoutBlanksBehind(withoutBlanksBefore(text))),
            of("ltrim", TextFunctions::withoutBlanksBefore),
            of("rtrim", TextFunctions::withoutBlanksBehind),
            new BuiltIn("string", 2, 2, TextFunctions::string),
            new BuiltIn("space", 1, 1, arguments -> space(arguments.get(0))),
            new BuiltIn("format", 1, 4, FormatFunction::of),
            new BuiltIn("chr", 1, 1, TextFunctions::chr),
            new BuiltIn("asc", 1, 1, TextFunctions::asc));

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PER_STEP = 16;

    private TextFunctions() {}

    private static BuiltIn of(String name, UnaryOperator<String> function) {
        return new BuiltIn(name, 1, 1, arguments -> ofText(function, arguments.get(0)));
    }

    private static TextExpression ofText(UnaryOperator<String> function, Expression value) {
        return frame -> spent(frame, function.apply(value.text(frame)));
    }

    /** Character by character, so that ß stays what it is. */
    private static String converted(String text, IntUnaryOperator conversion) {
        return text.codePoints()
                .map(conversion)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String withoutBlanksBefore(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        return text.substring(from);
    }

    private static String withoutBlanksBehind(String text) {
        int to = text.length();
        while (to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(0, to);
    }

    private static String spent(Frame frame, String text) {
        Texts.checkLength(text.length());
        frame.run().spend(text.length() / PER_STEP);
        return text;
    }

    private static WholeExpression len(List<Expression> arguments) {
        return frame -> arguments.get(0).text(frame).length();
    }

    private static TextExpression left(List<Expression> arguments) {
        return frame -> {
            String text = arguments.get(0).text(frame);
            return spent(frame, text.substring(0, length(arguments.get(1).integer(frame), text)));
        };
    }

    private static TextExpression right(List<Expression> arguments) {
        return frame -> {
            String text = arguments.get(0).text(frame);
            return spent(
                    frame,
                    text.substring(text.length() - length(arguments.get(1).integer(frame), text)));
        };
    }

    /** At most as much as there is. */
    private static int length(long wanted, String text) {
        if (wanted < 0) {
            throw Fault.invalidCall("a length of " + wanted);
        }
        return (int) Math.min(wanted, text.length());
    }

    private static TextExpression mid(List<Expression> arguments) {
        return frame -> {
            String text = arguments.get(0).text(frame);
            String rest = text.substring(start(arguments.get(1).integer(frame), text));
            long length =
                    arguments.size() == 2 ? rest.length() : arguments.get(2).integer(frame);
            return spent(frame, rest.substring(0, length(length, rest)));
        };
    }

    private static int start(long wanted, String text) {
        if (wanted < 1) {
            throw Fault.invalidCall("a start of " + wanted);
        }
        return (int) Math.min(wanted - 1, text.length());
    }

    /** {@code InStr(text, part)}, {@code InStr(start, text, part)}, {@code InStr(start, text, part, compare)}. */
    private static WholeExpression instr(List<Expression> arguments) {
        int first = arguments.size() == 2 ? 0 : 1;
        boolean mayIgnoreCase = arguments.size() == 4;
        return frame -> {
            long start = first == 0 ? 1 : arguments.get(0).integer(frame);
            String text = arguments.get(first).text(frame);
            String part = arguments.get(first + 1).text(frame);
            boolean ignoresCase = mayIgnoreCase && arguments.get(3).integer(frame) == 1;
            frame.run().spend((text.length() + part.length()) / PER_STEP + comparisons(text, part));
            return ignoresCase ? position(lower(text), lower(part), start) : position(text, part, start);
        };
    }

    /** At worst every character of one with every one of the other, many of them in the time of a step. */
    private static int comparisons(String text, String part) {
        return (int) Math.min(Run.MOST_STEPS, (long) text.length() * part.length() / 256);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static long position(String text, String part, long start) {
        if (start < 1) {
            throw Fault.invalidCall("a start of " + start);
        }
        return start > text.length() ? 0 : text.indexOf(part, (int) start - 1) + 1L;
    }

    /** -1, 0 or 1 where the first text comes before, is the same as, or comes behind the second. */
    private static WholeExpression strComp(List<Expression> arguments) {
        return frame -> {
            String first = arguments.get(0).text(frame);
            String second = arguments.get(1).text(frame);
            boolean ignoresCase = arguments.size() == 3 && arguments.get(2).integer(frame) == 1;
            frame.run().spend((first.length() + second.length()) / PER_STEP);
            return Integer.signum(ignoresCase ? lower(first).compareTo(lower(second)) : first.compareTo(second));
        };
    }

    private static TextExpression string(List<Expression> arguments) {
        Expression character = arguments.get(1);
        return switch (character.kind()) {
            case TEXT, VARIANT -> frame -> repeated(frame, first(character.value(frame)), arguments.get(0));
            default -> frame -> repeated(frame, character(character.integer(frame)), arguments.get(0));
        };
    }

    private static String first(Object value) {
        if (value instanceof String text) {
            if (text.isEmpty()) {
                throw Fault.invalidCall("String of an empty text");
            }
            return text.substring(0, 1);
        }
        return character(Conversion.toWhole(value));
    }

    private static TextExpression space(Expression count) {
        return frame -> repeated(frame, " ", count);
    }

    private static String repeated(Frame frame, String character, Expression count) {
        long times = count.integer(frame);
        if (times < 0) {
            throw Fault.invalidCall("a length of " + times);
        }
        Texts.checkLength(times);
        return spent(frame, character.repeat((int) times));
    }

    private static TextExpression chr(List<Expression> arguments) {
        return frame -> character(arguments.get(0).integer(frame));
    }

    private static String character(long code) {
        if (code < 0 || code > 255) {
            throw Fault.invalidCall("character " + code + " is not within 0 to 255");
        }
        return new String(new byte[] {(byte) code}, WINDOWS);
    }

    private static WholeExpression asc(List<Expression> arguments) {
        return frame -> {
            String text = arguments.get(0).text(frame);
            if (text.isEmpty()) {
                throw Fault.invalidCall("Asc of an empty text");
            }
            return text.substring(0, 1).getBytes(WINDOWS)[0] & 0xFF;
        };
    }
}
