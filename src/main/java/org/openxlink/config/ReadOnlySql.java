package org.openxlink.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openxlink.config.SqlTokens.Token;

/**
 * Whether SQL of a section does nothing but read (Rule: the Universal interface, only {@code SELECT}). A guard against
 * slips and copied scripts; what keeps a database safe is a user that may only read.
 */
final class ReadOnlySql {

    /**
     * Words that change something wherever they stand: some databases need no ; between statements, and PostgreSQL takes
     * a DELETE inside WITH.
     */
    private static final Set<String> CHANGING = words(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "DROP",
            "ALTER",
            "CREATE",
            "TRUNCATE",
            "GRANT",
            "REVOKE",
            "DENY",
            "EXEC",
            "EXECUTE",
            "INTO",
            "SHUTDOWN",
            "KILL",
            "BACKUP",
            "RESTORE",
            "DBCC",
            "RECONFIGURE");

    /** Those of them that are functions where a ( follows. */
    private static final Set<String> FUNCTIONS = words("INSERT", "TRUNCATE");

    private ReadOnlySql() {}

    private static Set<String> words(String... words) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(words));
        return set;
    }

    /** Why the text is not one reading statement, to be said behind its key; nothing when it is one. */
    static Optional<String> faultOfQuery(String sql) {
        SqlTokens read = SqlTokens.of(withoutEnd(sql));
        return read.fault().or(() -> faultOfStart(read.tokens())).or(() -> faultOf(read.tokens()));
    }

    /** Why the text can't be a table, a column, an expression or a condition; nothing when it can. */
    static Optional<String> faultOfPart(String sql) {
        SqlTokens read = SqlTokens.of(sql);
        return read.fault()
                .or(() -> read.endsInComment()
                        ? Optional.of("has a comment --, which would swallow what follows it; write /* */")
                        : Optional.empty())
                .or(() -> read.tokens().isEmpty() ? Optional.of("is empty but for comments") : Optional.empty())
                .or(() -> faultOf(read.tokens()));
    }

    /** The statement without the ; behind it, which some drivers refuse. */
    static String withoutEnd(String sql) {
        return sql.strip().replaceFirst("[;\\s]+$", "");
    }

    private static Optional<String> faultOfStart(List<Token> tokens) {
        Optional<Token> first =
                tokens.stream().filter(token -> !token.isSign('(')).findFirst();
        if (first.filter(token -> token.isWord("SELECT")).isPresent()) {
            return Optional.empty();
        }
        boolean with = first.filter(token -> token.isWord("WITH")).isPresent();
        if (with && tokens.stream().anyMatch(token -> token.isWord("SELECT"))) {
            return Optional.empty();
        }
        return Optional.of("does not start with SELECT (or WITH ... SELECT); nothing else is sent to a database");
    }

    private static Optional<String> faultOf(List<Token> tokens) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth < 0) {
                return Optional.of("has a ) that nothing opens");
            }
            Optional<String> fault = faultAt(tokens, at);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return depth > 0 ? Optional.of("has a ( that nothing closes") : Optional.empty();
    }

    private static Optional<String> faultAt(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.isSign(';')) {
            return Optional.of("has a ; outside quotes; only one statement is ever sent");
        }
        if (token.isSign('?')) {
            return Optional.of("has a ? outside quotes, which stands for a value that is not there");
        }
        if (token.kind() == SqlTokens.Kind.WORD && CHANGING.contains(token.text()) && !isName(tokens, at)) {
            return Optional.of("has the word %s, which does more than read; a column of that name needs quotes"
                    .formatted(token.text()));
        }
        return Optional.empty();
    }

    /** Behind a point or AS it is a column, before a ( it may be a function. */
    private static boolean isName(List<Token> tokens, int at) {
        boolean named =
                at > 0 && (tokens.get(at - 1).isSign('.') || tokens.get(at - 1).isWord("AS"));
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).isSign('(');
        return named || (called && FUNCTIONS.contains(tokens.get(at).text()));
    }
}
