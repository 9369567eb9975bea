package org.openxlink.mapping.basic.compile;

import org.openxlink.mapping.basic.program.Bits;
import org.openxlink.mapping.basic.program.Comparison;
import org.openxlink.mapping.basic.program.Constants;
import org.openxlink.mapping.basic.program.Divisions;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Joins;
import org.openxlink.mapping.basic.program.Sums;
import org.openxlink.mapping.basic.syntax.EnableBasicBaseVisitor;
import org.openxlink.mapping.basic.syntax.EnableBasicParser;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ComparedContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ConstantValueContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ExpressionContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.GroupedContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.NamedContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.NotContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.OperationContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.SignedContext;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Variants.Sum;

/** Expressions of one routine. */
final class ExpressionCompiler extends EnableBasicBaseVisitor<Expression> {

    /** What a thread's stack holds when it is worked out. */
    private static final int MOST_HEIGHT = 250;

    private final Session session;
    private final ReferenceCompiler references;
    private int height;
    private int greatestHeight;

    ExpressionCompiler(Session session, Scope scope) {
        this.session = session;
        this.references = new ReferenceCompiler(session, scope, this);
    }

    Expression of(ExpressionContext expression) {
        if (height == MOST_HEIGHT) {
            session.problem(
                    expression.getStart(), "this expression is too long: expected at most " + MOST_HEIGHT + " parts");
            return Constants.whole(0);
        }
        height++;
        greatestHeight = Math.max(height, greatestHeight);
        Expression compiled = expression.accept(this);
        height--;
        return compiled == null ? Constants.whole(0) : compiled;
    }

    /** Expressions within each other, at most. */
    int greatestHeight() {
        return greatestHeight;
    }

    ReferenceCompiler references() {
        return references;
    }

    @Override
    public Expression visitConstantValue(ConstantValueContext value) {
        try {
            return Literals.of(value.literal());
        } catch (Fault fault) {
            session.problem(value.getStart(), fault.getMessage());
            return Constants.whole(0);
        }
    }

    @Override
    public Expression visitNamed(NamedContext named) {
        return references.value(named.reference());
    }

    @Override
    public Expression visitGrouped(GroupedContext group) {
        return of(group.expression());
    }

    @Override
    public Expression visitSigned(SignedContext signed) {
        Expression value = of(signed.expression());
        return signed.MINUS() == null ? value : Sums.negated(value, session.isRepeatable(signed));
    }

    @Override
    public Expression visitNot(NotContext not) {
        return Bits.not(of(not.expression()));
    }

    @Override
    public Expression visitCompared(ComparedContext compared) {
        Expression left = of(compared.expression(0));
        Expression right = of(compared.expression(1));
        return comparison(compared.operator.getType()).of(left, right, session.isRepeatable(compared));
    }

    /** @param operator a token's type */
    static Comparison comparison(int operator) {
        return switch (operator) {
            case EnableBasicParser.EQ -> Comparison.EQUAL;
            case EnableBasicParser.NE -> Comparison.NOT_EQUAL;
            case EnableBasicParser.LT -> Comparison.LESS;
            case EnableBasicParser.GT -> Comparison.GREATER;
            case EnableBasicParser.LE -> Comparison.LESS_OR_EQUAL;
            default -> Comparison.GREATER_OR_EQUAL;
        };
    }

    @Override
    public Expression visitOperation(OperationContext operation) {
        Expression left = of(operation.expression(0));
        Expression right = of(operation.expression(1));
        return switch (operation.operator.getType()) {
            case EnableBasicParser.PLUS -> sum(Sum.PLUS, left, right, operation);
            case EnableBasicParser.MINUS -> sum(Sum.MINUS, left, right, operation);
            case EnableBasicParser.TIMES -> sum(Sum.TIMES, left, right, operation);
            case EnableBasicParser.DIVIDE -> Divisions.divided(left, right);
            case EnableBasicParser.BACKSLASH -> Divisions.quotient(left, right);
            case EnableBasicParser.MOD -> Divisions.remainder(left, right);
            case EnableBasicParser.POWER -> Divisions.power(left, right);
            case EnableBasicParser.AMPERSAND -> Joins.of(left, right);
            default -> bits(operation.operator.getType()).of(left, right);
        };
    }

    private Expression sum(Sum operator, Expression left, Expression right, OperationContext operation) {
        return Sums.of(operator, left, right, session.isRepeatable(operation));
    }

    private static Bits bits(int operator) {
        return switch (operator) {
            case EnableBasicParser.AND -> Bits.AND;
            case EnableBasicParser.OR -> Bits.OR;
            case EnableBasicParser.XOR -> Bits.XOR;
            case EnableBasicParser.EQV -> Bits.EQV;
            default -> Bits.IMP;
        };
    }
}
