package org.openxlink.mapping.basic.compile;

import org.antlr.v4.runtime.tree.TerminalNode;
import org.openxlink.mapping.basic.program.CodeBuilder;
import org.openxlink.mapping.basic.program.Constants;
import org.openxlink.mapping.basic.program.Element;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Place;
import org.openxlink.mapping.basic.program.Sums;
import org.openxlink.mapping.basic.program.Target;
import org.openxlink.mapping.basic.program.TruthExpression;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.program.VariantExpression;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.BodyContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ConditionContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.DoContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ForContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ForEachContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.WhileContext;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Type;
import org.openxlink.mapping.basic.value.Variants.Sum;

/** Loops: each becomes jumps. */
final class LoopCompiler {

    private final Session session;
    private final Scope scope;
    private final ExpressionCompiler expressions;
    private final Flow flow;
    private final CodeBuilder code;
    private final StatementCompiler statements;

    LoopCompiler(
            Session session,
            Scope scope,
            ExpressionCompiler expressions,
            Flow flow,
            CodeBuilder code,
            StatementCompiler statements) {
        this.session = session;
        this.scope = scope;
        this.expressions = expressions;
        this.flow = flow;
        this.code = code;
        this.statements = statements;
    }

    /** Limit and step are worked out once, as the counter's type. */
    void counting(ForContext loop) {
        Expression from = expressions.of(loop.from);
        Expression to = expressions.of(loop.to);
        Expression step = loop.step == null ? Constants.whole(1) : expressions.of(loop.step);
        Place counter = expressions.references().variable(loop.IDENTIFIER(0).getSymbol());
        checkNext(loop.IDENTIFIER(0), loop.IDENTIFIER(1));
        session.inference().takes(counter, Kind.DOUBLE);
        boolean isWhole = counter.read().kind() == Kind.WHOLE;
        Variable limit = scope.hidden(isWhole ? Type.WIDE : Type.DOUBLE);
        Variable stride = scope.hidden(isWhole ? Type.WIDE : Type.DOUBLE);
        code.add(counter.assign(from));
        code.add(limit.assign(to));
        code.add(stride.assign(step));
        Expression next = Sums.of(Sum.PLUS, counter.read(), stride.read(), true);
        TruthExpression goesOn = isWhole
                ? goesOnByWholes(counter.read(), limit.read(), stride.read())
                : goesOnByDoubles(counter.read(), limit.read(), stride.read());
        repeat("For", loop.body(), goesOn, () -> {
            code.statement(loop.NEXT().getSymbol().getLine());
            code.add(counter.assign(next));
        });
    }

    private void checkNext(TerminalNode opened, TerminalNode closed) {
        if (closed != null && !Names.key(opened).equals(Names.key(closed))) {
            session.problem(
                    closed.getSymbol(),
                    "expected Next " + opened.getText() + " for the For of line "
                            + opened.getSymbol().getLine() + ", found Next " + closed.getText());
        }
    }

    private static TruthExpression goesOnByWholes(Expression counter, Expression limit, Expression step) {
        return frame -> step.integer(frame) >= 0
                ? counter.integer(frame) <= limit.integer(frame)
                : counter.integer(frame) >= limit.integer(frame);
    }

    private static TruthExpression goesOnByDoubles(Expression counter, Expression limit, Expression step) {
        return frame -> step.number(frame) >= 0
                ? counter.number(frame) <= limit.number(frame)
                : counter.number(frame) >= limit.number(frame);
    }

    /** Checks, does the body, goes on to the next and checks again. */
    private void repeat(String kind, BodyContext body, Expression goesOn, Runnable next) {
        Target again = new Target();
        Target end = new Target();
        code.jumpUnless(goesOn, end);
        code.here(again);
        within(kind, body, end);
        next.run();
        code.jumpIf(goesOn, again);
        code.here(end);
    }

    private void within(String kind, BodyContext body, Target end) {
        flow.enter(kind, end);
        statements.block(body.block());
        flow.leave();
    }

    void forEach(ForEachContext loop) {
        Expression values = expressions.of(loop.expression());
        Place element = expressions.references().variable(loop.IDENTIFIER(0).getSymbol());
        checkNext(loop.IDENTIFIER(0), loop.IDENTIFIER(1));
        session.inference().takes(element, Kind.VARIANT);
        Variable array = scope.hidden(Type.VARIANT);
        Variable position = scope.hidden(Type.WIDE);
        Expression at = position.read();
        Expression elements = array.read();
        VariantExpression current =
                frame -> Element.arrayIn(elements.value(frame)).get((int) at.integer(frame));
        TruthExpression goesOn = frame ->
                at.integer(frame) < Element.arrayIn(elements.value(frame)).size();
        Target body = new Target();
        Target end = new Target();
        code.add(array.assign(values));
        code.add(position.assign(Constants.whole(0)));
        code.jumpUnless(goesOn, end);
        code.here(body);
        code.add(element.assign(current));
        within("For", loop.body(), end);
        code.statement(loop.NEXT().getSymbol().getLine());
        code.add(position.assign(Sums.of(Sum.PLUS, at, Constants.whole(1), true)));
        code.jumpIf(goesOn, body);
        code.here(end);
    }

    void whileLoop(WhileContext loop) {
        Expression condition = expressions.of(loop.expression());
        repeat(
                "While",
                loop.body(),
                condition,
                () -> code.statement(loop.getStart().getLine()));
    }

    void doLoop(DoContext loop) {
        Target again = new Target();
        Target end = new Target();
        code.here(again);
        if (loop.head != null) {
            check(loop.head, end, false);
        }
        within("Do", loop.body(), end);
        code.statement(loop.LOOP().getSymbol().getLine());
        if (loop.tail == null) {
            code.jump(again);
        } else {
            check(loop.tail, again, true);
        }
        code.here(end);
    }

    /** Goes to the target if the loop goes on, or if it doesn't. */
    private void check(ConditionContext condition, Target target, boolean ifGoesOn) {
        Expression holds = expressions.of(condition.expression());
        if (condition.WHILE() != null == ifGoesOn) {
            code.jumpIf(holds, target);
        } else {
            code.jumpUnless(holds, target);
        }
    }
}
