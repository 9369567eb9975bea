package org.openxlink.mapping.basic.syntax;

import static org.openxlink.mapping.basic.syntax.EnableBasicParser.*;

import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in the words of the language what was found and what was expected, then goes on behind it. */
final class Explanations extends DefaultErrorStrategy {

    /** What ends a block, by the token that ends it. */
    private static final Map<Integer, String> ENDS = Map.of(
            END_IF,
            "End If",
            NEXT,
            "Next",
            LOOP,
            "Loop",
            WEND,
            "Wend",
            END_SELECT,
            "End Select",
            END_SUB,
            "End Sub",
            END_FUNCTION,
            "End Function");

    private final Problems problems;

    Explanations(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void reportNoViableAlternative(Parser parser, NoViableAltException e) {
        explain(parser, e.getOffendingToken(), e.getExpectedTokens());
    }

    /** The exception may remember what an earlier place expected. */
    @Override
    protected void reportInputMismatch(Parser parser, InputMismatchException e) {
        explain(parser, e.getOffendingToken(), parser.getExpectedTokens());
    }

    @Override
    protected void reportUnwantedToken(Parser parser) {
        report(parser);
    }

    @Override
    protected void reportMissingToken(Parser parser) {
        report(parser);
    }

    private void report(Parser parser) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            explain(parser, parser.getCurrentToken(), parser.getExpectedTokens());
        }
    }

    @Override
    public void reportError(Parser parser, RecognitionException e) {
        if (!inErrorRecoveryMode(parser)) {
            super.reportError(parser, e);
        }
    }

    /** What is missing at the end mostly follows from what is wrong before it. */
    private void explain(Parser parser, Token found, IntervalSet expected) {
        if (found.getType() == EOF && !problems.isEmpty()) {
            return;
        }
        problems.add(found, "expected " + expected(parser, expected) + ", found " + named(found));
    }

    private static String expected(Parser parser, IntervalSet expected) {
        return openBlock(parser.getContext(), expected).orElseGet(() -> TokenNames.listed(expected));
    }

    /** Where the end of a block may stand, that is what is missing. */
    private static Optional<String> openBlock(RuleContext context, IntervalSet expected) {
        for (RuleContext rule = context; rule instanceof ParserRuleContext open; rule = rule.parent) {
            for (Map.Entry<Integer, String> end : ENDS.entrySet()) {
                if (expected.contains(end.getKey()) && opens(open, end.getKey())) {
                    Token start = open.getStart();
                    return Optional.of(end.getValue() + " for the " + start.getText() + " of line " + start.getLine());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean opens(ParserRuleContext rule, int end) {
        return switch (end) {
            case END_IF -> rule instanceof IfContext;
            case NEXT -> rule instanceof ForContext || rule instanceof ForEachContext;
            case LOOP -> rule instanceof DoContext;
            case WEND -> rule instanceof WhileContext;
            case END_SELECT -> rule instanceof SelectContext;
            default -> rule instanceof RoutineContext;
        };
    }

    private static String named(Token found) {
        return switch (found.getType()) {
            case EOF -> "the end of the script";
            case NEWLINE -> "the end of the line";
            case OPEN_TEXT -> "a text without its closing quote";
            default -> "'" + found.getText() + "'";
        };
    }
}
