package org.openxlink.mapping.basic.function;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToLongFunction;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Frame;
import org.openxlink.mapping.basic.program.MomentExpression;
import org.openxlink.mapping.basic.program.TruthExpression;
import org.openxlink.mapping.basic.program.WholeExpression;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.DateText;
import org.openxlink.mapping.basic.value.Moment;

/** Now to DateDiff. */
final class DateFunctions {

    static final List<BuiltIn> ALL = List.of(
            new BuiltIn("now", 0, 0, arguments -> now()),
            new BuiltIn("date", 0, 0, arguments -> date()),
            new BuiltIn("time", 0, 0, arguments -> time()),
            new BuiltIn("timer", 0, 0, arguments -> timer()),
            new BuiltIn("isdate", 1, 1, DateFunctions::isDate),
            new BuiltIn("datevalue", 1, 1, arguments -> dateOf(arguments.get(0))),
            new BuiltIn("timevalue", 1, 1, arguments -> timeOf(arguments.get(0))),
            part("hour", LocalDateTime::getHour),
            part("minute", LocalDateTime::getMinute),
            part("second", LocalDateTime::getSecond),
            part("day", LocalDateTime::getDayOfMonth),
            part("month", LocalDateTime::getMonthValue),
            part("year", LocalDateTime::getYear),
            new BuiltIn("weekday", 1, 2, DateFunctions::weekday),
            new BuiltIn("dateserial", 3, 3, DateFunctions::dateSerial),
            new BuiltIn("timeserial", 3, 3, DateFunctions::timeSerial),
            new BuiltIn("datepart", 2, 4, DateFunctions::datePart),
            new BuiltIn("dateadd", 3, 3, DateFunctions::dateAdd),
            new BuiltIn("datediff", 3, 5, DateFunctions::dateDiff));

    private DateFunctions() {}

    private static MomentExpression now() {
        return frame -> Moment.days(frame.run().now());
    }

    private static MomentExpression date() {
        return dateOf(now());
    }

    private static MomentExpression time() {
        return timeOf(now());
    }

    /** Seconds since midnight. */
    private static WholeExpression timer() {
        return frame -> frame.run().now().toLocalTime().toSecondOfDay();
    }

    private static MomentExpression dateOf(Expression value) {
        return frame -> Moment.days(moment(value, frame).time().toLocalDate().atStartOfDay());
    }

    private static MomentExpression timeOf(Expression value) {
        return frame -> moment(value, frame).time().toLocalTime().toSecondOfDay() / 86_400d;
    }

    /** Whether it is one already, or a text that says one. */
    private static TruthExpression isDate(List<Expression> arguments) {
        return frame -> {
            Object value = arguments.get(0).value(frame);
            return value instanceof Moment || (value instanceof String text && DateText.isDate(text));
        };
    }

    private static WholeExpression datePart(List<Expression> arguments) {
        return frame -> DateInterval.named(arguments.get(0).text(frame))
                .part(moment(arguments.get(1), frame).time());
    }

    private static BuiltIn part(String name, ToLongFunction<LocalDateTime> part) {
        return new BuiltIn(name, 1, 1, arguments -> (WholeExpression)
                frame -> part.applyAsLong(moment(arguments.get(0), frame).time()));
    }

    private static Moment moment(Expression value, Frame frame) {
        return new Moment(Conversion.toDays(value.value(frame)));
    }

    /** 1 is Sunday, or the day that the second argument names. */
    private static WholeExpression weekday(List<Expression> arguments) {
        return frame -> {
            int fromSunday =
                    moment(arguments.get(0), frame).time().getDayOfWeek().getValue() % 7;
            long first =
                    arguments.size() == 1 ? 1 : Math.max(1, arguments.get(1).integer(frame));
            return Math.floorMod(fromSunday - (first - 1), 7L) + 1;
        };
    }

    private static MomentExpression dateSerial(List<Expression> arguments) {
        return frame -> Moment.ofDate(
                        arguments.get(0).integer(frame),
                        arguments.get(1).integer(frame),
                        arguments.get(2).integer(frame))
                .days();
    }

    private static MomentExpression timeSerial(List<Expression> arguments) {
        return frame -> Moment.ofTime(
                        arguments.get(0).integer(frame),
                        arguments.get(1).integer(frame),
                        arguments.get(2).integer(frame))
                .days();
    }

    private static MomentExpression dateAdd(List<Expression> arguments) {
        return frame -> DateInterval.named(arguments.get(0).text(frame))
                .added(moment(arguments.get(2), frame), arguments.get(1).integer(frame))
                .days();
    }

    private static WholeExpression dateDiff(List<Expression> arguments) {
        return frame -> DateInterval.named(arguments.get(0).text(frame))
                .between(
                        moment(arguments.get(1), frame).time(),
                        moment(arguments.get(2), frame).time());
    }
}
