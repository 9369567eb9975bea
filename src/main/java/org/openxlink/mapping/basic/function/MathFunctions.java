package org.openxlink.mapping.basic.function;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.openxlink.mapping.basic.program.DoubleExpression;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Frame;
import org.openxlink.mapping.basic.program.RandomNumbers;
import org.openxlink.mapping.basic.program.WholeExpression;
import org.openxlink.mapping.basic.value.Arithmetic;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Rounding;

/** Abs to Tan. */
final class MathFunctions {

    static final List<BuiltIn> ALL = List.of(
            new BuiltIn("abs", 1, 1, MathFunctions::abs),
            wholeStays("int", Math::floor),
            wholeStays("fix", MathFunctions::fix),
            new BuiltIn("sgn", 1, 1, MathFunctions::sgn),
            of("sqr", MathFunctions::sqr),
            of("exp", Math::exp),
            of("log", MathFunctions::log),
            of("sin", Math::sin),
            of("cos", Math::cos),
            of("tan", Math::tan),
            of("atn", Math::atan),
            new BuiltIn("rnd", 0, 1, MathFunctions::rnd),
            new BuiltIn("round", 1, 2, MathFunctions::round),
            new BuiltIn("min", 1, BuiltIn.ANY, arguments -> extreme(arguments, -1)),
            new BuiltIn("max", 1, BuiltIn.ANY, arguments -> extreme(arguments, 1)));

    private static final int MOST_DECIMALS = 22;

    private MathFunctions() {}

    private static BuiltIn of(String name, DoubleUnaryOperator function) {
        return new BuiltIn(name, 1, 1, arguments -> ofDouble(function, arguments.get(0)));
    }

    private static DoubleExpression ofDouble(DoubleUnaryOperator function, Expression value) {
        return frame -> Rounding.finite(function.applyAsDouble(value.number(frame)));
    }

    private static BuiltIn wholeStays(String name, DoubleUnaryOperator function) {
        return new BuiltIn(name, 1, 1, arguments -> {
            Expression value = arguments.get(0);
            return value.kind().isWhole() ? whole(value) : ofDouble(function, value);
        });
    }

    /** Itself, with True as -1. */
    private static Expression whole(Expression value) {
        WholeExpression ofTruth = value::integer;
        return value.kind() == Kind.TRUTH ? ofTruth : value;
    }

    private static Expression abs(List<Expression> arguments) {
        Expression value = arguments.get(0);
        return value.kind().isWhole()
                ? (WholeExpression) frame -> abs(value.integer(frame))
                : ofDouble(Math::abs, value);
    }

    private static long abs(long value) {
        return value < 0 ? Arithmetic.negate(value) : value;
    }

    private static double fix(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static WholeExpression sgn(List<Expression> arguments) {
        Expression value = arguments.get(0);
        return frame -> (long) Math.signum(value.number(frame));
    }

    private static double sqr(double value) {
        if (value < 0) {
            throw Fault.invalidCall("Sqr of a negative number");
        }
        return Math.sqrt(value);
    }

    private static double log(double value) {
        if (value <= 0) {
            throw Fault.invalidCall("Log of a number that is not positive");
        }
        return Math.log(value);
    }

    private static DoubleExpression rnd(List<Expression> arguments) {
        return arguments.isEmpty()
                ? frame -> frame.run().randomNumbers().next()
                : frame -> rnd(frame, arguments.get(0).number(frame));
    }

    private static double rnd(Frame frame, double argument) {
        RandomNumbers numbers = frame.run().randomNumbers();
        if (argument < 0) {
            return numbers.seeded(argument);
        }
        return argument == 0 ? numbers.last() : numbers.next();
    }

    private static Expression round(List<Expression> arguments) {
        Expression value = arguments.get(0);
        if (arguments.size() == 1) {
            return value.kind().isWhole() ? whole(value) : ofDouble(Math::rint, value);
        }
        Expression decimals = arguments.get(1);
        return (DoubleExpression) frame -> round(value.number(frame), decimals.integer(frame));
    }

    /** Half to even, as the operators round. */
    private static double round(double value, long decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw Fault.invalidCall("Round to " + decimals + " decimals");
        }
        double scale = Math.pow(10, (double) decimals);
        double scaled = value * scale;
        return Math.abs(scaled) < 0x1p52 ? Math.rint(scaled) / scale : value;
    }

    /** @param sign 1 for the greatest, -1 for the least */
    private static Expression extreme(List<Expression> arguments, int sign) {
        Expression[] values = arguments.toArray(Expression[]::new);
        boolean areWhole = arguments.stream().allMatch(value -> value.kind().isWhole());
        return areWhole ? extremeOfWholes(values, sign) : extremeOfDoubles(values, sign);
    }

    private static WholeExpression extremeOfWholes(Expression[] values, int sign) {
        return frame -> {
            long extreme = values[0].integer(frame);
            for (int i = 1; i < values.length; i++) {
                long value = values[i].integer(frame);
                extreme = sign > 0 ? Math.max(extreme, value) : Math.min(extreme, value);
            }
            return extreme;
        };
    }

    private static DoubleExpression extremeOfDoubles(Expression[] values, int sign) {
        return frame -> {
            double extreme = values[0].number(frame);
            for (int i = 1; i < values.length; i++) {
                double value = values[i].number(frame);
                extreme = sign > 0 ? Math.max(extreme, value) : Math.min(extreme, value);
            }
            return extreme;
        };
    }
}
