package org.openxlink.route;

import java.time.ZoneId;
import org.apache.camel.Expression;
import org.apache.camel.ExpressionIllegalSyntaxException;
import org.apache.camel.Predicate;
import org.apache.camel.support.LanguageSupport;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptSyntaxException;

/**
 * The Camel language {@code bas}: a calculation script as a step of a route of one's own, {@code to:
 * language:bas:file:config/1.bas}, or as an expression, {@code language: {language: bas, expression:
 * "resource:file:config/1.bas"}} or with the script itself as the expression.
 * Camel reads the file as UTF-8; its path counts from the working directory.
 *
 * <p>Para1, Para2, ... are the body: a list or an array of numbers, a text of numbers with commas between them, or a
 * single number. The headers {@code Para1}, {@code Para2}, ..., {@code Weekday} and {@code Minutes} count before that;
 * without them it is now in {@code LocalTimeZone}. A Para of which nothing is said is 0. What comes out is {@code
 * Result}, a {@code Long}, the value times 100; as a predicate, whether it is not 0.
 */
public final class BasicLanguage extends LanguageSupport {

    /** The name under which Camel looks for it. */
    static final String NAME = "bas-language";

    private final ZoneId zone;

    BasicLanguage(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Expression createExpression(String expression) {
        return basic(expression);
    }

    @Override
    public Predicate createPredicate(String expression) {
        BasicExpression basic = basic(expression);
        return exchange -> basic.evaluate(exchange) != 0;
    }

    private BasicExpression basic(String expression) {
        try {
            return new BasicExpression(Script.compile("bas", loadResource(expression)), zone);
        } catch (ScriptSyntaxException wrong) {
            throw new ExpressionIllegalSyntaxException(wrong.getMessage(), wrong);
        }
    }
}
