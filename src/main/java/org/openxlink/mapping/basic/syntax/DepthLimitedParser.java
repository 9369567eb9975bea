package org.openxlink.mapping.basic.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Gives up on input that is nested so deeply that parsing it would exhaust the stack. */
final class DepthLimitedParser extends EnableBasicParser {

    private static final int MOST_RULES = 300;

    private int depth;

    DepthLimitedParser(TokenStream tokens) {
        super(tokens);
    }

    /** Where it became too deep. */
    static final class TooDeep extends ParseCancellationException {

        private final transient Token place;

        private TooDeep(Token place) {
            super("this is nested too deeply: expected fewer parentheses or blocks within each other");
            this.place = place;
        }

        Token place() {
            return place;
        }
    }

    @Override
    public void enterRule(ParserRuleContext rule, int state, int index) {
        super.enterRule(rule, state, index);
        descend();
    }

    @Override
    public void exitRule() {
        depth--;
        super.exitRule();
    }

    @Override
    public void enterRecursionRule(ParserRuleContext rule, int state, int index, int precedence) {
        super.enterRecursionRule(rule, state, index, precedence);
        descend();
    }

    @Override
    public void unrollRecursionContexts(ParserRuleContext parent) {
        depth--;
        super.unrollRecursionContexts(parent);
    }

    private void descend() {
        depth++;
        if (depth > MOST_RULES) {
            throw new TooDeep(getCurrentToken());
        }
    }
}
