package org.openxlink.mapping.basic.syntax;

import static org.openxlink.mapping.basic.syntax.EnableBasicParser.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** In {@code a&"b"} the {@code &} joins texts; in {@code a& = 1} it declares a Long. */
final class Suffixes {

    private Suffixes() {}

    static List<Token> split(List<Token> lexed) {
        List<Token> tokens = new ArrayList<>(lexed.size());
        for (int i = 0; i < lexed.size(); i++) {
            Token token = lexed.get(i);
            if (joinsTexts(token, lexed, i + 1)) {
                tokens.add(withoutLast(token));
                tokens.add(last(token));
            } else {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static boolean joinsTexts(Token token, List<Token> tokens, int next) {
        return TokenTidying.is(token, IDENTIFIER, WHOLE)
                && token.getText().endsWith("&")
                && TokenTidying.is(tokens.get(next), IDENTIFIER, DOTTED, TEXT, WHOLE, DECIMAL, HEX);
    }

    private static Token withoutLast(Token token) {
        String text = token.getText();
        return TokenTidying.made(token, token.getType(), text.substring(0, text.length() - 1));
    }

    private static Token last(Token token) {
        CommonToken ampersand = (CommonToken) TokenTidying.made(token, AMPERSAND, "&");
        ampersand.setCharPositionInLine(
                token.getCharPositionInLine() + token.getText().length() - 1);
        return ampersand;
    }
}
