package org.openxlink.mapping.basic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that a script might be after an accident: random bytes, random words, real scripts with damage. */
final class RandomScripts {

    private static final List<String> WORDS = List.of(
            "If",
            "Then",
            "Else",
            "ElseIf",
            "End If",
            "EndIf",
            "For",
            "To",
            "Step",
            "Next",
            "Each",
            "In",
            "Do",
            "Loop",
            "While",
            "Wend",
            "Until",
            "Select Case",
            "Case",
            "Is",
            "End Select",
            "Sub",
            "End Sub",
            "Function",
            "End Function",
            "Exit For",
            "Exit Do",
            "Exit Sub",
            "GoTo",
            "On Error",
            "Resume",
            "Resume Next",
            "Dim",
            "As",
            "Long",
            "String",
            "Const",
            "ReDim",
            "Preserve",
            "Static",
            "Call",
            "Let",
            "Print",
            "MsgBox",
            "End",
            "Option",
            "Explicit",
            "Base",
            "ByVal",
            "ByRef",
            "Main",
            "Result",
            "Para1",
            "Para2",
            "Weekday",
            "x",
            "y",
            "a$",
            "b%",
            "f",
            "Int",
            "Left",
            "Mid",
            "Format",
            "IIf",
            "Array",
            "UBound",
            "Now",
            "Rnd",
            "String",
            "Err",
            "Err.Raise",
            "True",
            "False",
            "Null",
            "Empty",
            "0",
            "1",
            "2",
            "10",
            "-1",
            "1.5",
            "1E300",
            "99999999999999999999",
            "&HFF",
            "\"\"",
            "\"abc\"",
            "\"0.00\"",
            "#1/1/2024#",
            "(",
            ")",
            "(",
            ")",
            ",",
            ":",
            "=",
            "=",
            "+",
            "-",
            "*",
            "/",
            "\\",
            "^",
            "&",
            "<",
            ">",
            "<=",
            "<>",
            "Mod",
            "And",
            "Or",
            "Not",
            "Xor",
            "Eqv",
            "Imp",
            "\n",
            "\n",
            "\n",
            "\n",
            "_\n",
            "' x\n",
            "Rem x\n",
            "10:",
            "Label:",
            "GoTo Label",
            ";",
            ".",
            "!",
            "@",
            "{",
            "\"",
            "#",
            "\t",
            "\r");

    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "^", "&", "<", ">=", " Mod ", " And ", " Xor ", "\\\\");

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, StandardCharsets.UTF_16BE);

    private final Random random;
    private final List<String> scripts;

    /** @param scripts real ones */
    RandomScripts(Random random, List<String> scripts) {
        this.random = random;
        this.scripts = scripts;
    }

    String next() {
        return switch (random.nextInt(11)) {
            case 0 -> bytes();
            case 1, 2 -> words();
            case 3 -> "Sub Main()\n" + words() + "\nEnd Sub";
            case 4 -> nested();
            case 5, 6, 7 -> changed(oneOf(scripts));
            default -> damaged(oneOf(scripts));
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return new String(bytes, oneOf(CHARSETS));
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.append(oneOf(WORDS)).append(random.nextInt(12) == 0 ? "" : " ");
        }
        return text.toString();
    }

    /** One word or two over and over again, and then perhaps what closes them. */
    private String nested() {
        int depth = 1 << random.nextInt(14);
        String opening = oneOf(List.of(
                oneOf(WORDS) + " ",
                oneOf(WORDS) + " " + oneOf(WORDS) + " ",
                "If 1 Then\n",
                "For i = 1 To 1\n",
                "Not -",
                "Int(",
                "1 + ",
                "2 ^ -",
                "If 1 Then "));
        String closing = oneOf(List.of("", ")", "End If\n", "Next\n", oneOf(WORDS)));
        return "Sub Main()\nResult = " + (random.nextBoolean() ? "1\n" : "") + opening.repeat(depth) + "1"
                + closing.repeat(random.nextBoolean() ? depth : 0) + "\nEnd Sub";
    }

    /** Still a script, most of the time: lines twice or missing, other numbers, other operators. */
    private String changed(String script) {
        List<String> lines = lines(script);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.add(at, lines.get(at));
                case 1 -> lines.set(at, "");
                case 2 -> lines.set(at, lines.get(at).replaceAll("\\d+", Integer.toString(random.nextInt(70_000) - 9)));
                default -> lines.set(at, lines.get(at).replaceAll("[-+*/<>&]", oneOf(OPERATORS)));
            }
        }
        return String.join("\n", lines);
    }

    private String damaged(String script) {
        StringBuilder text = new StringBuilder(script);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            damage(text);
        }
        return text.toString();
    }

    private void damage(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(20));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, " " + oneOf(WORDS) + " ");
            case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            case 3 -> text.replace(from, to, (char) random.nextInt(400) + "");
            case 4 -> text.insert(from, oneOf(lines(oneOf(scripts))) + "\n");
            default -> text.replace(from, to, oneOf(WORDS));
        }
    }

    private static List<String> lines(String script) {
        return new ArrayList<>(List.of(script.split("\n", -1)));
    }
}
