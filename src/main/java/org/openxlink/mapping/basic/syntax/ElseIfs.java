package org.openxlink.mapping.basic.syntax;

import static org.openxlink.mapping.basic.syntax.EnableBasicParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * {@code Else If} in two words opens a block of its own in Visual Basic, with an {@code End If} of its own; many scripts
 * mean {@code ElseIf} and have one {@code End If} for all. It is an {@code ElseIf} unless an {@code End If} is left over.
 * Where a statement follows its {@code Then}, it is one if another {@code Else} follows in the block.
 */
final class ElseIfs {

    /**
     * An open block.
     *
     * @param elseIfs places of the {@code Else If} in it that found no {@code End If} yet
     * @param oneLiners of those that a statement follows, and no other {@code Else} yet
     */
    private record Block(int closedBy, Deque<Integer> elseIfs, Deque<Integer> oneLiners) {
        Block(int closedBy) {
            this(closedBy, new ArrayDeque<>(), new ArrayDeque<>());
        }
    }

    private final List<Token> tokens;
    private final Deque<Block> open = new ArrayDeque<>();
    private final Set<Integer> elseIfs = new HashSet<>();

    private ElseIfs(List<Token> tokens) {
        this.tokens = tokens;
        open.push(new Block(Token.INVALID_TYPE));
    }

    static List<Token> joined(List<Token> tokens) {
        ElseIfs search = new ElseIfs(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            search.visit(i);
        }
        return search.elseIfs.isEmpty() ? tokens : search.joined();
    }

    private void visit(int i) {
        int closedBy = closedBy(i);
        if (startsLine(i) && TokenTidying.is(tokens.get(i), ELSE, ELSEIF)) {
            elseIfs.addAll(open.peek().oneLiners());
            open.peek().oneLiners().clear();
        }
        if (isOneLiner(i)) {
            open.peek().oneLiners().push(i);
        } else if (isElseIf(i)) {
            elseIfs.add(i);
            open.peek().elseIfs().push(i);
        } else if (closedBy != 0) {
            open.push(new Block(closedBy));
        } else {
            close(tokens.get(i).getType());
        }
    }

    /** The type of the token that ends the block which starts here; 0 where none starts. */
    private int closedBy(int i) {
        return switch (tokens.get(i).getType()) {
            case IF -> isBlock(tokens, i) && !isElseIf(i - 1) ? END_IF : 0;
            case FOR -> startsStatement(i) ? NEXT : 0;
            case DO -> startsStatement(i) ? LOOP : 0;
            case WHILE -> startsStatement(i) ? WEND : 0;
            case SELECT -> END_SELECT;
            default -> 0;
        };
    }

    private boolean isElseIf(int i) {
        return i >= 0
                && TokenTidying.is(tokens.get(i), ELSE)
                && startsStatement(i)
                && TokenTidying.is(tokens.get(i + 1), IF)
                && isBlock(tokens, i + 1);
    }

    private boolean isOneLiner(int i) {
        return open.peek().closedBy() == END_IF
                && TokenTidying.is(tokens.get(i), ELSE)
                && startsLine(i)
                && TokenTidying.is(tokens.get(i + 1), IF)
                && !isBlock(tokens, i + 1);
    }

    private boolean startsLine(int i) {
        return i > 0 && TokenTidying.is(tokens.get(i - 1), NEWLINE, LINE_NUMBER);
    }

    private boolean startsStatement(int i) {
        return i == 0 || TokenTidying.is(tokens.get(i - 1), NEWLINE, COLON, THEN, ELSE, LINE_NUMBER);
    }

    /** Whether nothing follows the Then of an If, or the Then is missing. */
    static boolean isBlock(List<Token> tokens, int i) {
        for (int k = i; ; k++) {
            switch (tokens.get(k).getType()) {
                case THEN -> {
                    return TokenTidying.is(tokens.get(k + 1), NEWLINE, EOF);
                }
                case GOTO -> {
                    return false;
                }
                case NEWLINE, EOF -> {
                    return true;
                }
                default -> {}
            }
        }
    }

    private void close(int type) {
        if (type == open.peek().closedBy()) {
            Block closed = open.pop();
            closed.elseIfs().descendingIterator().forEachRemaining(open.peek().elseIfs()::push);
        } else if (type == END_IF && !open.peek().elseIfs().isEmpty()) {
            elseIfs.remove(open.peek().elseIfs().pop());
        } else if (type == END_SUB || type == END_FUNCTION) {
            open.clear();
            open.push(new Block(Token.INVALID_TYPE));
        }
    }

    private List<Token> joined() {
        List<Token> joined = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (elseIfs.contains(i)) {
                ((CommonToken) tokens.get(i)).setType(ELSEIF);
            }
            if (!elseIfs.contains(i - 1)) {
                joined.add(tokens.get(i));
            }
        }
        return joined;
    }
}
