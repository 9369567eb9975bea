package org.openxlink.route;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RuntimeExpressionException;
import org.apache.camel.support.ExpressionAdapter;
import org.apache.camel.support.ObjectHelper;
import org.openxlink.mapping.basic.Parameters;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptListener;
import org.openxlink.mapping.basic.ScriptRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A script that takes its parameters from a message, see {@link BasicLanguage}. */
final class BasicExpression extends ExpressionAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(BasicExpression.class);
    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 10;

    /** Logs what the script says; no more than the beginning of it, as it may say it in a loop. */
    private static final class Lines implements ScriptListener {

        private final String route;
        private int said;

        Lines(String route) {
            this.route = route;
        }

        @Override
        public void said(String line) {
            if (said++ < MOST_LINES) {
                LOG.info("[{}] a script says: {}", route, Untrusted.line(line, LONGEST_LINE));
            }
        }
    }

    private final Script script;
    private final ZoneId zone;

    BasicExpression(Script script, ZoneId zone) {
        this.script = script;
        this.zone = zone;
    }

    @Override
    public Long evaluate(Exchange exchange) {
        try {
            return script.result(parameters(exchange.getMessage()), new Lines(exchange.getFromRouteId()));
        } catch (ScriptRuntimeException failure) {
            throw new RuntimeExpressionException(failure.getMessage(), failure);
        }
    }

    private Parameters parameters(Message message) {
        LocalDateTime now = LocalDateTime.now(zone);
        int weekday = message.getHeader("Weekday", weekday(now.getDayOfWeek()), Integer.class);
        int minutes = message.getHeader("Minutes", now.getHour() * 60 + now.getMinute(), Integer.class);
        return Parameters.of(weekday, minutes, now, paras(message));
    }

    // Sunday is the first
    private static int weekday(DayOfWeek day) {
        return day.getValue() % 7 + 1;
    }

    private double[] paras(Message message) {
        List<Object> values = new ArrayList<>();
        ObjectHelper.createIterable(body(message)).forEach(values::add);
        double[] paras = new double[script.paras()];
        for (int index = 0; index < paras.length; index++) {
            String name = "Para" + (index + 1);
            Object value = index < values.size() ? values.get(index) : null;
            paras[index] = number(name, message.getHeader(name, value), message);
        }
        return paras;
    }

    private static Object body(Message message) {
        Object body = message.getBody();
        boolean understood = body == null
                || body instanceof Number
                || body instanceof Iterable
                || body instanceof Object[]
                || body instanceof double[]
                || body instanceof long[]
                || body instanceof int[];
        return understood ? body : message.getBody(String.class);
    }

    private static double number(String name, Object value, Message message) {
        if (value == null) {
            return 0;
        }
        Object plain = value instanceof String text ? text.strip() : value;
        Double number = message.getExchange().getContext().getTypeConverter().tryConvertTo(Double.class, plain);
        if (number == null || !Double.isFinite(number)) {
            throw new RuntimeExpressionException(
                    "%s is \"%s\", expected a number".formatted(name, Untrusted.line(plain.toString(), LONGEST_LINE)));
        }
        return number;
    }
}
