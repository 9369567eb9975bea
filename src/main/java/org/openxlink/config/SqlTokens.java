package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and signs of an SQL text, without its comments. A text that databases would cut differently has a fault: it
 * could hide a statement from one of them.
 *
 * @param fault why the text can't be cut; then there are no tokens
 * @param endsInComment whether what is put behind the text would belong to a comment
 */
record SqlTokens(List<Token> tokens, Optional<String> fault, boolean endsInComment) {

    enum Kind {
        WORD,
        /** A string or a quoted name, with its quotes. */
        QUOTED,
        SIGN
    }

    record Token(Kind kind, String text) {

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }

        boolean isSign(char sign) {
            return kind == Kind.SIGN && text.charAt(0) == sign;
        }
    }

    /** One alternative per kind of piece; what is left over is a sign. */
    private static final Pattern PIECE = Pattern.compile(
            """
            (?<blank>\\s+)
            |(?<line>--(?:\\s[^\\n]*|$))
            |(?<block>/\\*(?![!M])(?:(?!/\\*|\\*/)[\\s\\S])*+\\*/)
            |(?<quoted>'(?:''|[^'])*+'|"(?:""|[^"])*+"|\\[[^\\]]*+]|`[^`]*+`)
            |(?<word>[\\p{L}_@\\#][\\p{L}\\p{N}_@\\#$]*+|\\p{N}[\\p{N}.]*+)
            |(?<sign>[\\s\\S])
            """,
            Pattern.COMMENTS);

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$[\\p{L}_]*\\$");

    SqlTokens {
        tokens = List.copyOf(tokens);
    }

    static SqlTokens of(String sql) {
        List<Token> tokens = new ArrayList<>();
        boolean endsInComment = false;
        Matcher piece = PIECE.matcher(sql);
        while (piece.find()) {
            Optional<String> fault = fault(sql, piece);
            if (fault.isPresent()) {
                return new SqlTokens(List.of(), fault, false);
            }
            endsInComment |= piece.group("line") != null;
            token(piece).ifPresent(tokens::add);
        }
        return new SqlTokens(tokens, Optional.empty(), endsInComment);
    }

    private static Optional<Token> token(Matcher piece) {
        if (piece.group("word") != null) {
            return Optional.of(new Token(Kind.WORD, piece.group()));
        }
        if (piece.group("quoted") != null) {
            return Optional.of(new Token(Kind.QUOTED, piece.group()));
        }
        return Optional.ofNullable(piece.group("sign")).map(sign -> new Token(Kind.SIGN, sign));
    }

    private static Optional<String> fault(String sql, Matcher piece) {
        if (piece.group("quoted") != null) {
            return faultOfQuoted(piece.group());
        }
        return piece.group("sign") == null ? Optional.empty() : faultOfSign(sql, piece.start());
    }

    /** MySQL reads \' as a quote inside the text; others know neither ` nor [ as quotes. */
    private static Optional<String> faultOfQuoted(String quoted) {
        char open = quoted.charAt(0);
        if ((open == '\'' || open == '"') && quoted.contains("\\" + open)) {
            return Optional.of(
                    "has a back slash before a quote, which databases read differently; write it another way");
        }
        if ((open == '[' || open == '`') && (quoted.contains("'") || quoted.contains("\""))) {
            return Optional.of("has a quote inside %s, which databases read differently; write it another way"
                    .formatted(open == '[' ? "[ ]" : "` `"));
        }
        return Optional.empty();
    }

    private static Optional<String> faultOfSign(String sql, int at) {
        char sign = sql.charAt(at);
        if (sign == '\'' || sign == '"' || sign == '[' || sign == '`') {
            return Optional.of("opens a quote with %s that nothing closes".formatted(sign));
        }
        if (sql.startsWith("--", at)) {
            return Optional.of("has -- without a blank behind it, which is a comment to some databases only");
        }
        if (sql.startsWith("/*", at)) {
            return Optional.of("has a comment /* that is not closed, holds another one or is meant to be carried out");
        }
        if (DOLLAR_QUOTE.matcher(sql).region(at, sql.length()).lookingAt()) {
            return Optional.of("has $ quotes, which only PostgreSQL knows; write '...'");
        }
        return Optional.empty();
    }
}
