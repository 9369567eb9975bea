package org.openxlink.mapping.basic.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Settles, before parsing, what depends on more than the grammar sees. */
final class TokenTidying {

    /** The parser's look-ahead recurses into parentheses, so they are counted before it starts. */
    private static final int MOST_PARENTHESES = 60;

    private TokenTidying() {}

    static List<Token> tidied(List<Token> lexed, Problems problems) {
        List<Token> tokens = Suffixes.split(lexed);
        Labels.mark(tokens);
        tokens = NextLists.expanded(tokens);
        tokens = withoutNeedlessEndIfs(tokens);
        tokens = ElseIfs.joined(tokens);
        tokens = ReachingOutside.removed(tokens, problems);
        return withoutDeepNesting(tokens, problems);
    }

    /** A token that the text does not have, at the place of another. */
    static Token made(Token place, int type, String text) {
        CommonToken token = new CommonToken(place);
        token.setType(type);
        token.setText(text);
        return token;
    }

    static boolean is(Token token, int... types) {
        for (int type : types) {
            if (token.getType() == type) {
                return true;
            }
        }
        return false;
    }

    /** {@code If x Then y End If} in one line is an If of one line, which needs no end. */
    private static List<Token> withoutNeedlessEndIfs(List<Token> tokens) {
        List<Token> kept = new ArrayList<>(tokens.size());
        boolean oneLine = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean startsOneLine = is(token, EnableBasicParser.IF) && !ElseIfs.isBlock(tokens, i);
            oneLine = !is(token, EnableBasicParser.NEWLINE) && (oneLine || startsOneLine);
            boolean isLast = is(tokens.get(Math.min(i + 1, tokens.size() - 1)), EnableBasicParser.NEWLINE, Token.EOF);
            if (!(oneLine && isLast && is(token, EnableBasicParser.END_IF))) {
                kept.add(token);
            }
        }
        return kept;
    }

    /** Ends the text where the parentheses are nested too deeply. */
    private static List<Token> withoutDeepNesting(List<Token> tokens, Problems problems) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth = switch (token.getType()) {
                case EnableBasicParser.LPAREN -> depth + 1;
                case EnableBasicParser.RPAREN -> depth - 1;
                case EnableBasicParser.NEWLINE -> 0;
                default -> depth;
            };
            if (depth > MOST_PARENTHESES) {
                problems.add(token, "expected at most " + MOST_PARENTHESES + " parentheses within each other");
                return ended(tokens, i);
            }
        }
        return tokens;
    }

    private static List<Token> ended(List<Token> tokens, int at) {
        List<Token> kept = new ArrayList<>(tokens.subList(0, at));
        kept.add(tokens.get(tokens.size() - 1));
        return kept;
    }
}
