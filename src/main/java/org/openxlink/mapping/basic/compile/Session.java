package org.openxlink.mapping.basic.compile;

import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.openxlink.mapping.basic.syntax.EnableBasicParser;
import org.openxlink.mapping.basic.syntax.Problems;

/**
 * What one pass over a script shares.
 *
 * @param options of the script
 * @param effectful names of functions that must not be called twice where they stand once
 */
record Session(Problems problems, TokenStream tokens, Options options, Inference inference, Set<String> effectful) {

    void problem(Token place, String message) {
        problems.add(place, message);
    }

    /** Whether working it out twice is the same as once. */
    boolean isRepeatable(ParserRuleContext expression) {
        return effectful.isEmpty() || !mentions(expression, effectful);
    }

    /** Whether any of the names stands in that part of the script. */
    boolean mentions(ParserRuleContext part, Set<String> keys) {
        for (int i = part.getStart().getTokenIndex(); i <= part.getStop().getTokenIndex(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == EnableBasicParser.IDENTIFIER && keys.contains(Names.key(token.getText()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any name at all stands in that part of the script. */
    boolean hasNames(ParserRuleContext part) {
        for (int i = part.getStart().getTokenIndex(); i <= part.getStop().getTokenIndex(); i++) {
            if (tokens.get(i).getType() == EnableBasicParser.IDENTIFIER) {
                return true;
            }
        }
        return false;
    }
}
