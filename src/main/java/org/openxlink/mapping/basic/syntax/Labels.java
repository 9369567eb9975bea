package org.openxlink.mapping.basic.syntax;

import static org.openxlink.mapping.basic.syntax.EnableBasicParser.*;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** At the start of a line, {@code name:} is a label and a number is a line number. */
final class Labels {

    private Labels() {}

    static void mark(List<Token> tokens) {
        boolean lineStarts = true;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (lineStarts) {
                mark((CommonToken) token, tokens, i + 1);
            }
            lineStarts = TokenTidying.is(token, NEWLINE);
        }
    }

    private static void mark(CommonToken token, List<Token> tokens, int next) {
        if (TokenTidying.is(token, WHOLE)) {
            token.setType(LINE_NUMBER);
        } else if (TokenTidying.is(token, IDENTIFIER) && TokenTidying.is(tokens.get(next), COLON)) {
            token.setType(LABEL);
        }
    }
}
