package org.openxlink.mapping.basic.compile;

import java.util.List;
import org.openxlink.mapping.basic.program.Bits;
import org.openxlink.mapping.basic.program.CodeBuilder;
import org.openxlink.mapping.basic.program.Comparison;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Sums;
import org.openxlink.mapping.basic.program.Target;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.AlternativeContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.CaseTestContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ExpressionContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.IfContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.InlineBlockContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.InlineContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.SelectContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.SelectionContext;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Type;

/** If and Select Case: each becomes jumps. */
final class ChoiceCompiler {

    private final Session session;
    private final Scope scope;
    private final ExpressionCompiler expressions;
    private final Flow flow;
    private final CodeBuilder code;
    private final StatementCompiler statements;

    ChoiceCompiler(
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

    void ifs(IfContext choice) {
        if (choice.inline() != null) {
            inline(choice.expression(), choice.inline());
            return;
        }
        Target end = new Target();
        branch(choice.expression(), end, () -> statements.block(choice.block()));
        for (AlternativeContext alternative : choice.alternative()) {
            code.statement(alternative.getStart().getLine());
            branch(alternative.expression(), end, () -> statements.block(alternative.block()));
        }
        if (choice.otherwise() != null) {
            statements.block(choice.otherwise().block());
        }
        code.here(end);
    }

    /** Does it and goes to the end, if the condition holds. */
    private void branch(ExpressionContext condition, Target end, Runnable then) {
        Target otherwise = new Target();
        code.jumpUnless(expressions.of(condition), otherwise);
        then.run();
        code.jump(end);
        code.here(otherwise);
    }

    private void inline(ExpressionContext condition, InlineContext inline) {
        Target end = new Target();
        List<InlineBlockContext> blocks = inline.inlineBlock();
        boolean goes = inline.gotoLine() != null;
        branch(condition, end, () -> {
            if (goes) {
                code.jump(flow.labelled(inline.gotoLine().target().getStart()));
            } else {
                block(blocks.get(0));
            }
        });
        int next = goes ? 0 : 1;
        for (ExpressionContext alternative : inline.expression()) {
            InlineBlockContext then = blocks.get(next++);
            branch(alternative, end, () -> block(then));
        }
        if (next < blocks.size()) {
            block(blocks.get(next));
        }
        code.here(end);
    }

    /** A number alone is a line to go to. */
    private void block(InlineBlockContext block) {
        if (block.WHOLE() != null) {
            code.statement(block.getStart().getLine());
            code.jump(flow.labelled(block.WHOLE().getSymbol()));
        }
        statements.all(block.statement());
    }

    void select(SelectContext choice) {
        Expression value = expressions.of(choice.expression());
        Variable subject = scope.hidden(Sums.mayExceed(value) ? Type.VARIANT : typeOf(value.kind()));
        code.add(subject.assign(value));
        Target end = new Target();
        for (SelectionContext selection : choice.selection()) {
            selection(selection, subject.read(), end);
        }
        code.here(end);
    }

    private static Type typeOf(Kind kind) {
        return switch (kind) {
            case WHOLE -> Type.WIDE;
            case DOUBLE -> Type.DOUBLE;
            case SINGLE -> Type.SINGLE;
            case TRUTH -> Type.BOOLEAN;
            case MOMENT -> Type.DATE;
            case TEXT -> Type.STRING;
            case VARIANT -> Type.VARIANT;
        };
    }

    private void selection(SelectionContext selection, Expression subject, Target end) {
        Target then = new Target();
        Target next = new Target();
        if (selection.ELSE() == null) {
            code.statement(selection.getStart().getLine());
            selection.caseTest().forEach(test -> code.jumpIf(test(test, subject), then));
            code.jump(next);
        }
        code.here(then);
        statements.block(selection.block());
        code.jump(end);
        code.here(next);
    }

    private Expression test(CaseTestContext test, Expression subject) {
        boolean repeatable = session.isRepeatable(test);
        Expression first = expressions.of(test.expression(0));
        if (test.comparison() != null) {
            return ExpressionCompiler.comparison(test.comparison().getStart().getType())
                    .of(subject, first, repeatable);
        }
        if (test.TO() == null) {
            return Comparison.EQUAL.of(subject, first, repeatable);
        }
        Expression last = expressions.of(test.expression(1));
        return Bits.AND.of(
                Comparison.GREATER_OR_EQUAL.of(subject, first, repeatable),
                Comparison.LESS_OR_EQUAL.of(subject, last, repeatable));
    }
}
