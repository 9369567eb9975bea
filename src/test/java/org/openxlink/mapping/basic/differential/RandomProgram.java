package org.openxlink.mapping.basic.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openxlink.mapping.basic.differential.RandomExpressions.Kind;
import org.openxlink.mapping.basic.differential.RandomExpressions.Pair;

/** One program, written in both languages line by line. */
final class RandomProgram {

    private static final String DECLARATIONS =
            "Dim a As Long, b As Long, k As Integer, x As Double, t As Boolean, i As Long, j As Integer, y As Double";

    /** Variables of a type, and how Java converts what they are given. */
    private record Target(String conversion, boolean onlyNumbers, List<String> names) {}

    private static final Target LONG = new Target("Expected.toLong", false, List.of("a", "b"));
    private static final Target DOUBLE = new Target("Expected.number", false, List.of("x", "y"));
    private static final List<Target> TARGETS = List.of(
            LONG,
            DOUBLE,
            new Target("Expected.toInteger", false, List.of("k")),
            new Target("Expected.truth", false, List.of("t")),
            // not declared
            new Target("Expected.number", true, List.of("u", "w")),
            new Target("", false, List.of("v")));

    private final Random random;
    private final int number;
    private final boolean wholeResult;
    private final List<String> basic = new ArrayList<>();
    private final StringBuilder java = new StringBuilder();
    private final RandomExpressions expressions;
    private int labels;
    private int loops;

    RandomProgram(Random random, int number) {
        this.random = random;
        this.number = number;
        this.wholeResult = random.nextBoolean();
        this.expressions = new RandomExpressions(random, mainVariables());
        main();
        function("F", "Double");
        function("G", "Long");
    }

    String basic() {
        return String.join("\n", basic);
    }

    /** Methods of a class of its own. */
    String java() {
        return java.toString();
    }

    private static Pair known(String name) {
        return RandomExpressions.variable(name, "((Object) " + name + ")", Kind.NUMBER);
    }

    private List<Pair> mainVariables() {
        List<Pair> variables = new ArrayList<>();
        for (String name : List.of("a", "b", "k", "x", "y", "u", "w", "i", "j", "n")) {
            variables.add(known(name));
        }
        for (int para = 1; para <= 3; para++) {
            variables.add(
                    RandomExpressions.variable("Para" + para, "((Object) para[" + (para - 1) + "])", Kind.NUMBER));
        }
        variables.add(RandomExpressions.variable("t", "((Object) t)", Kind.TRUTH));
        variables.add(RandomExpressions.variable("v", "v", Kind.UNKNOWN));
        return variables;
    }

    private int line() {
        return basic.size() + 1;
    }

    private void both(String basicLine, String javaLine) {
        basic.add(basicLine);
        java.append(javaLine).append('\n');
    }

    /** A statement, whose errors are those of its line. */
    private void statement(String basicLine, String javaLine) {
        java.append("s.line = ").append(line()).append("; ");
        both(basicLine, javaLine);
    }

    private void main() {
        both(DECLARATIONS + (wholeResult ? ", Result As Long" : ""), "");
        both("Sub Main()", "static long p" + number + "(Expected s, double[] para) {");
        java.append("long a = 0, b = 0, k = 0, i = 0, j = 0; double x = 0, y = 0, u = 0, w = 0, n = 0, result = 0;\n");
        java.append("boolean t = false; Object v = true; long wholeResult = 0;\n");
        both("  v = True", "");
        both("  u = 0: w = 0: n = 0", "");
        block(random.nextInt(5) == 0 ? 3 : 2, 3 + random.nextInt(4));
        result();
        print();
        both("End Sub", wholeResult ? "return wholeResult; }" : "s.line = 0; return Expected.cut((Object) result); }");
    }

    private void result() {
        Pair value = expressions.any(3);
        statement(
                "  Result = " + value.basic(),
                wholeResult
                        ? "wholeResult = Expected.cut(" + value.java() + ");"
                        : "result = Expected.number(" + value.java() + ");");
    }

    private void print() {
        for (String name : List.of("a", "b", "k", "x", "y", "u", "w", "t", "v")) {
            statement("  Print " + name, "s.printed.add(" + name + ");");
        }
    }

    private void block(int depth, int statements) {
        for (int each = 0; each < statements; each++) {
            if (depth == 0) {
                assignment();
            } else {
                statement(depth);
            }
        }
    }

    private void statement(int depth) {
        switch (random.nextInt(12)) {
            case 0, 1 -> ifs(depth);
            case 2 -> lineIf();
            case 3 -> counting(depth);
            case 4 -> whileLoop(depth);
            case 5 -> doLoop(depth);
            case 6 -> select(depth);
            case 7 -> forward(depth);
            case 8 -> call();
            default -> assignment();
        }
    }

    private Pair given(Target target) {
        if (target.onlyNumbers()) {
            return expressions.number(3);
        }
        return target.conversion().startsWith("Expected.to") ? expressions.small(3) : expressions.any(3);
    }

    private String java(Target target, String name, Pair value) {
        return name + " = " + target.conversion() + "(" + value.java() + ");";
    }

    private void assignment() {
        Target target = expressions.oneOf(TARGETS);
        String name = expressions.oneOf(target.names());
        Pair value = given(target);
        statement("  " + name + " = " + value.basic(), java(target, name, value));
    }

    private void lineIf() {
        Pair condition = expressions.truth(2);
        Target target = expressions.oneOf(List.of(LONG, DOUBLE));
        String name = expressions.oneOf(target.names());
        Pair then = given(target);
        Pair otherwise = given(target);
        statement(
                "  If " + condition.basic() + " Then " + name + " = " + then.basic() + " Else " + name + " = "
                        + otherwise.basic(),
                "if (Expected.truth(" + condition.java() + ")) {" + java(target, name, then) + "} else {"
                        + java(target, name, otherwise) + "}");
    }

    private void ifs(int depth) {
        Pair condition = expressions.truth(2);
        statement("If " + condition.basic() + " Then", "if (Expected.truth(" + condition.java() + ")) {");
        block(depth - 1, 1 + random.nextInt(2));
        int braces = 1;
        for (int i = random.nextInt(3); i > 0; i--) {
            java.append("} else { ");
            Pair other = expressions.truth(2);
            statement(
                    (random.nextBoolean() ? "ElseIf " : "Else If ") + other.basic() + " Then",
                    "if (Expected.truth(" + other.java() + ")) {");
            block(depth - 1, 1 + random.nextInt(2));
            braces++;
        }
        if (random.nextBoolean()) {
            both("Else", "} else {");
            block(depth - 1, 1 + random.nextInt(2));
        }
        both("End If", "}".repeat(braces));
    }

    private void counting(int depth) {
        String counter = List.of("i", "j", "n").get(depth - 1);
        boolean isWhole = !counter.equals("n");
        int from = random.nextInt(4);
        int to = random.nextInt(6);
        String step = expressions.oneOf(isWhole ? List.of("1", "2", "-1") : List.of("1", "0.5", "-1"));
        String loop = "loop" + loops++;
        String type = isWhole ? "long" : "double";
        statement(
                "For " + counter + " = " + from + " To " + to + (step.equals("1") ? "" : " Step " + step),
                "%s: for (%s = %d; %s > 0 ? %s <= %d : %s >= %d; %s += %s) {"
                        .formatted(
                                loop,
                                counter,
                                from,
                                step,
                                counter,
                                to,
                                counter,
                                to,
                                counter,
                                type.equals("long") ? step : step + "d"));
        block(depth - 1, 1 + random.nextInt(2));
        exit("Exit For", loop);
        both("Next", "}");
    }

    private void exit(String statement, String loop) {
        if (random.nextInt(3) == 0) {
            Pair condition = expressions.truth(2);
            statement(
                    "  If " + condition.basic() + " Then " + statement,
                    "if (Expected.truth(" + condition.java() + ")) break " + loop + ";");
        }
    }

    /** Goes round at most three times. */
    private void whileLoop(int depth) {
        String rounds = "r" + loops++;
        both("  " + rounds + " = 0", "long " + rounds + " = 0;");
        Pair condition = expressions.truth(2);
        String both = "Expected.bits(\"And\", " + condition.java() + ", (Object) (" + rounds + " < 3))";
        int head = line();
        both(
                "While " + condition.within(45, false) + " And " + rounds + " < 3",
                "while (true) { s.line = " + head + "; if (!Expected.truth(" + both + ")) break;");
        both("  " + rounds + " = " + rounds + " + 1", rounds + "++;");
        block(depth - 1, 1 + random.nextInt(2));
        both("Wend", "}");
    }

    private void doLoop(int depth) {
        String rounds = "r" + loops++;
        String loop = "loop" + rounds;
        both("  " + rounds + " = 0", "long " + rounds + " = 0;");
        both("Do", loop + ": while (true) {");
        both("  " + rounds + " = " + rounds + " + 1", rounds + "++;");
        block(depth - 1, 1 + random.nextInt(2));
        exit("Exit Do", loop);
        Pair condition = expressions.truth(2);
        String either = "Expected.bits(\"Or\", " + condition.java() + ", (Object) (" + rounds + " >= 3))";
        statement(
                "Loop Until " + condition.within(40, false) + " Or " + rounds + " >= 3",
                "if (Expected.truth(" + either + ")) break " + loop + "; }");
    }

    private void select(int depth) {
        Pair subject = expressions.number(2);
        String selected = "selected" + loops++;
        statement("Select Case " + subject.basic(), "Object " + selected + " = " + subject.java() + ";");
        int braces = 0;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            test(selected);
            block(depth - 1, 1);
            java.append("} else { ");
            braces++;
        }
        if (random.nextBoolean()) {
            both("  Case Else", "");
            block(depth - 1, 1);
        }
        both("End Select", "}".repeat(braces));
    }

    private void test(String selected) {
        Pair value = expressions.any(1);
        Pair other = expressions.any(1);
        String operator = expressions.oneOf(List.of("<", ">", "<>"));
        switch (random.nextInt(3)) {
            case 0 ->
                statement(
                        "  Case " + value.basic() + ", " + other.basic(),
                        "if (" + compared("=", selected, value) + " || " + compared("=", selected, other) + ") {");
            case 1 ->
                statement(
                        "  Case " + value.basic() + " To " + other.basic(),
                        "if (" + compared(">=", selected, value) + " & " + compared("<=", selected, other) + ") {");
            default ->
                statement(
                        "  Case Is " + operator + " " + value.basic(),
                        "if (" + compared(operator, selected, value) + ") {");
        }
    }

    private static String compared(String operator, String selected, Pair value) {
        return "Expected.truth(Expected.compared(\"" + operator + "\", " + selected + ", " + value.java() + "))";
    }

    /** Goes over a part of the program. */
    private void forward(int depth) {
        String label = "Label" + labels++;
        java.append(label).append(": {\n");
        Pair condition = expressions.truth(2);
        statement(
                "  If " + condition.basic() + " Then GoTo " + label,
                "if (Expected.truth(" + condition.java() + ")) break " + label + ";");
        block(depth - 1, 1 + random.nextInt(2));
        both(label + ":", "}");
    }

    private void call() {
        Pair first = expressions.any(2);
        Pair second = expressions.small(2);
        String function = random.nextBoolean() ? "F" : "G";
        String target = expressions.oneOf(List.of("a", "x"));
        String javaCall = "s.back(%s%d(s, para, %s, Expected.toLong(%s)), %d)"
                .formatted(function, number, first.java(), second.java(), line());
        Pair rest = expressions.any(1);
        statement(
                "  " + target + " = " + function + "(" + first.basic() + ", " + second.basic() + ") + "
                        + rest.within(65, true),
                target + " = " + (target.equals("a") ? "Expected.toLong" : "Expected.number") + "(Expected.plus("
                        + javaCall + ", " + rest.java() + "));");
    }

    private void function(String name, String type) {
        RandomExpressions inside = new RandomExpressions(
                random,
                List.of(
                        RandomExpressions.variable("p", "p", Kind.UNKNOWN),
                        known("q"),
                        RandomExpressions.variable("Para1", "((Object) para[0])", Kind.NUMBER)));
        String conversion = type.equals("Long") ? "Expected.toLong" : "Expected.number";
        both(
                "Function " + name + "(p, ByVal q As Long) As " + type,
                "static Object " + name + number + "(Expected s, double[] para, Object p, long q) { Object f = "
                        + (type.equals("Long") ? "0L" : "0d") + ";");
        Pair early = inside.truth(2);
        Pair first = inside.small(3);
        statement("  " + name + " = " + first.basic(), "f = " + conversion + "(" + first.java() + ");");
        statement(
                "  If " + early.basic() + " Then Exit Function", "if (Expected.truth(" + early.java() + ")) return f;");
        Pair second = inside.small(2);
        statement(
                "  " + name + " = " + name + " - " + second.within(65, true),
                "f = " + conversion + "(Expected.minus(f, " + second.java() + "));");
        both("End Function", "return f; }");
    }
}
