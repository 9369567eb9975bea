package org.openxlink.mapping.basic.syntax;

import static org.openxlink.mapping.basic.syntax.EnableBasicParser.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** {@code Next j, i} ends two loops: it is read as {@code Next j: Next i}. */
final class NextLists {

    private NextLists() {}

    static List<Token> expanded(List<Token> tokens) {
        List<Token> expanded = new ArrayList<>(tokens.size());
        boolean inList = false;
        for (Token token : tokens) {
            inList = TokenTidying.is(token, NEXT) || (inList && TokenTidying.is(token, IDENTIFIER, COMMA));
            if (inList && TokenTidying.is(token, COMMA)) {
                expanded.add(TokenTidying.made(token, COLON, ":"));
                expanded.add(TokenTidying.made(token, NEXT, "Next"));
            } else {
                expanded.add(token);
            }
        }
        return expanded;
    }
}
