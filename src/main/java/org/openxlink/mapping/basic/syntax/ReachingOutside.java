package org.openxlink.mapping.basic.syntax;

import static org.openxlink.mapping.basic.syntax.EnableBasicParser.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Words by which a script would reach files, programs or objects: each is a mistake that says why. */
public final class ReachingOutside {

    private static final Map<String, String> WORDS = words();

    private ReachingOutside() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        because(words, "can't start or control programs", "shell appactivate sendkeys declare ddeinitiate ddeexecute");
        because(words, "can't reach objects", "createobject getobject set with property class withevents");
        because(words, "has no types of its own", "type");
        because(
                words,
                "can't reach files",
                "open close kill name mkdir rmdir chdir chdrive filecopy setattr getattr input put get reset seek lock"
                        + " unlock write width dir curdir freefile eof lof fileattr filelen filedatetime");
        because(words, "can't reach the settings of the computer", "environ command getsetting savesetting");
        because(words, "can't ask anybody, since nobody sits before a service", "inputbox dialog begin");
        return Map.copyOf(words);
    }

    private static void because(Map<String, String> words, String reason, String list) {
        for (String word : list.split(" ", -1)) {
            words.put(word, reason);
        }
    }

    /** The sentence for a word in any case, with or without a type suffix; empty for any other word. */
    public static Optional<String> sentence(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[%&!#$@]$", "");
        return Optional.ofNullable(WORDS.get(plain))
                .map(reason -> word + " is not available: a calculation script " + reason);
    }

    /** Tells of the statements that begin with such a word, and removes them up to the end of their line. */
    static List<Token> removed(List<Token> tokens, Problems problems) {
        List<Token> kept = new ArrayList<>(tokens.size());
        boolean removing = false;
        for (int i = 0; i < tokens.size(); i++) {
            removing = removing && !TokenTidying.is(tokens.get(i), NEWLINE, EOF);
            if (!removing) {
                removing = reachesOutside(tokens, i, problems);
            }
            if (!removing) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static boolean reachesOutside(List<Token> tokens, int i, Problems problems) {
        Token token = tokens.get(i);
        boolean isStatement = TokenTidying.is(token, IDENTIFIER)
                && startsStatement(tokens, i)
                && !TokenTidying.is(tokens.get(i + 1), EQ, LPAREN, COMMA, AS);
        Optional<String> sentence = isStatement ? sentence(token.getText()) : Optional.empty();
        sentence.ifPresent(text -> problems.add(token, text));
        return sentence.isPresent();
    }

    private static boolean startsStatement(List<Token> tokens, int i) {
        return i == 0
                || TokenTidying.is(tokens.get(i - 1), NEWLINE, COLON, THEN, ELSE, LINE_NUMBER, PUBLIC, PRIVATE, CALL);
    }
}
