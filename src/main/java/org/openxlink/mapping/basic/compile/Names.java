package org.openxlink.mapping.basic.compile;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Names as the language compares them. */
final class Names {

    private static final Map<String, String> GERMAN =
            Map.of("ergebnis", "result", "wochentag", "weekday", "minuten", "minutes");

    private static final Pattern SUFFIX = Pattern.compile("[%&!#$@]$");

    private Names() {}

    /** In lower case, without a type suffix, the German predefined names in English. */
    static String key(String written) {
        String key = SUFFIX.matcher(written).replaceFirst("").toLowerCase(Locale.ROOT);
        return GERMAN.getOrDefault(key, key);
    }

    static String key(TerminalNode name) {
        return key(name.getText());
    }

    /** As the script writes it, without a type suffix. */
    static String plain(String written) {
        return SUFFIX.matcher(written).replaceFirst("");
    }

    static Token place(ParseTree node) {
        return node instanceof TerminalNode terminal ? terminal.getSymbol() : ((ParserRuleContext) node).getStart();
    }
}
