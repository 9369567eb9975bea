package org.openxlink.mapping.basic.differential;

import java.util.List;
import java.util.Random;

/** Makes expressions in both languages; the Basic one has only the parentheses that it needs. */
final class RandomExpressions {

    private static final int PRIMARY = 100;
    private static final int SIGN = 85;
    private static final int COMPARISON = 55;
    private static final int NOT = 50;

    /** What is known of a value: in UNKNOWN it depends on the run whether it is whole, a decimal or a truth. */
    enum Kind {
        NUMBER,
        TRUTH,
        UNKNOWN
    }

    /** The same in both languages, and how tightly the Basic one holds together. */
    record Pair(String basic, String java, int precedence, Kind kind) {

        String within(int other, boolean right) {
            return precedence < other || (right && precedence == other) ? "(" + basic + ")" : basic;
        }
    }

    private record Operator(String basic, String java, int precedence) {
        boolean isDivision() {
            return precedence >= 70 && !basic.equals("*");
        }
    }

    private static final List<Operator> NUMERIC = List.of(
            new Operator("+", "plus", 65),
            new Operator("-", "minus", 65),
            new Operator("*", "times", 80),
            new Operator("/", "divided", 80),
            new Operator("\\", "quotient", 75),
            new Operator("Mod", "remainder", 70));

    private static final Operator REMAINDER = new Operator("Mod", "remainder", 70);

    private static final List<Operator> BITS = List.of(
            new Operator("And", "And", 45),
            new Operator("Or", "Or", 40),
            new Operator("Xor", "Xor", 35),
            new Operator("Eqv", "Eqv", 30),
            new Operator("Imp", "Imp", 25));

    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");
    private static final List<String> DECIMALS =
            List.of("0.5", "1.5", "2.5", "0.1", "3.7", "0.25", "99.99", "1E3", "0.75", "12.5");
    private static final List<String> LARGE =
            List.of("32767", "40000", "2147483647", "3000000000", "9007199254740993", "4611686018427387904");

    private final Random random;
    private final List<Pair> variables;

    /** @param variables that are there to be read, calls of functions among them */
    RandomExpressions(Random random, List<Pair> variables) {
        this.random = random;
        this.variables = variables;
    }

    static Pair variable(String basic, String java, Kind kind) {
        return new Pair(basic, java, PRIMARY, kind);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Pair any(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(10)) {
            case 0, 1 -> leaf();
            case 2 -> sign(any(depth - 1));
            case 3 -> compared(any(depth - 1), any(depth - 1));
            case 4 -> bits(any(depth - 1), any(depth - 1));
            case 5 -> random.nextInt(3) == 0 ? power(any(depth - 1)) : not(any(depth - 1));
            default -> numeric(any(depth - 1), any(depth - 1));
        };
    }

    /** One that mostly fits into 16 bits. */
    Pair small(int depth) {
        Pair value = any(depth);
        return random.nextInt(10) == 0
                ? value
                : pair(
                        REMAINDER,
                        value,
                        whole("1000"),
                        java("remainder", value.java(), whole("1000").java()),
                        Kind.NUMBER);
    }

    /** One that is known to be a number. */
    Pair number(int depth) {
        Pair pair = any(depth);
        return pair.kind() == Kind.NUMBER ? pair : divided(pair);
    }

    Pair truth(int depth) {
        return random.nextInt(4) == 0 ? any(depth) : compared(any(depth - 1), any(depth - 1));
    }

    private Pair leaf() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> whole(Integer.toString(random.nextInt(12)));
            case 2 -> decimal(oneOf(DECIMALS));
            case 3 -> random.nextInt(20) == 0 ? whole(oneOf(LARGE)) : whole(Integer.toString(random.nextInt(1000)));
            case 4 -> random.nextInt(3) == 0 ? truthValue(random.nextBoolean()) : oneOf(variables);
            default -> oneOf(variables);
        };
    }

    static Pair whole(String digits) {
        return new Pair(digits, "((Object) " + digits + "L)", PRIMARY, Kind.NUMBER);
    }

    static Pair decimal(String digits) {
        return new Pair(digits, "((Object) " + digits + "d)", PRIMARY, Kind.NUMBER);
    }

    private static Pair truthValue(boolean truth) {
        return new Pair(truth ? "True" : "False", "((Object) " + truth + ")", PRIMARY, Kind.TRUTH);
    }

    private static Pair sign(Pair value) {
        Kind kind = value.kind() == Kind.UNKNOWN ? Kind.UNKNOWN : Kind.NUMBER;
        return new Pair("-" + value.within(SIGN, false), java("negative", value.java()), SIGN, kind);
    }

    private static Pair not(Pair value) {
        return new Pair("Not " + value.within(NOT, false), java("not", value.java()), NOT, value.kind());
    }

    private Pair numeric(Pair left, Pair any) {
        Operator operator = oneOf(NUMERIC);
        // most divisors are not 0, or no program would come to its end
        Pair right = operator.isDivision() && random.nextInt(30) > 0 ? whole("" + (1 + random.nextInt(20))) : any;
        boolean isKnown = operator.precedence() != 65 && !operator.basic().equals("*");
        Kind kind = isKnown || areKnown(left, right) ? Kind.NUMBER : Kind.UNKNOWN;
        return pair(operator, left, right, java(operator.java(), left.java(), right.java()), kind);
    }

    private static Pair divided(Pair value) {
        return pair(
                new Operator("/", "divided", 80),
                value,
                whole("2"),
                java("divided", value.java(), whole("2").java()),
                Kind.NUMBER);
    }

    private Pair power(Pair base) {
        Pair exponent = whole(Integer.toString(random.nextInt(4)));
        return pair(
                new Operator("^", "power", 90),
                base,
                exponent,
                java("power", base.java(), exponent.java()),
                Kind.NUMBER);
    }

    private static boolean areKnown(Pair left, Pair right) {
        return left.kind() != Kind.UNKNOWN && right.kind() != Kind.UNKNOWN;
    }

    private Pair compared(Pair left, Pair right) {
        String operator = oneOf(COMPARISONS);
        Kind kind = areKnown(left, right) ? Kind.TRUTH : Kind.UNKNOWN;
        return pair(
                new Operator(operator, operator, COMPARISON),
                left,
                right,
                java("compared", '"' + operator + '"', left.java(), right.java()),
                kind);
    }

    private Pair bits(Pair left, Pair right) {
        Operator operator = oneOf(BITS);
        boolean areTruths = left.kind() == Kind.TRUTH && right.kind() == Kind.TRUTH;
        Kind kind = !areKnown(left, right) ? Kind.UNKNOWN : areTruths ? Kind.TRUTH : Kind.NUMBER;
        return pair(operator, left, right, java("bits", '"' + operator.java() + '"', left.java(), right.java()), kind);
    }

    private static Pair pair(Operator operator, Pair left, Pair right, String java, Kind kind) {
        int precedence = operator.precedence();
        String basic = left.within(precedence, false) + " " + operator.basic() + " " + right.within(precedence, true);
        return new Pair(basic, java, precedence, kind);
    }

    private static String java(String method, String... arguments) {
        return "Expected." + method + "(" + String.join(", ", arguments) + ")";
    }
}
