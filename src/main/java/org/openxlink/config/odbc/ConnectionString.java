package org.openxlink.config.odbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.odbc.Attributes.Attribute;

/** ODBC's {@code KEY=value;KEY={va;lue};...}; inside braces {@code }}} is a brace. */
final class ConnectionString {

    private static final String VALUE = "\\{((?:[^}]|}})*)}\\s*(?=;|$)|([^;{][^;]*|)";
    private static final Pattern PAIR = Pattern.compile("\\G[;\\s]*([^=;{}]+?)\\s*=\\s*(?:" + VALUE + ")");
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)((?:^|;)\\s*(?:pwd|password)\\s*=\\s*)(\\{(?:[^}]|}})*}?|[^;]*)");

    private ConnectionString() {}

    /** Whether the text has this form at all. */
    static boolean is(String source) {
        return source.contains("=");
    }

    /** The pairs; nothing where the text is broken. */
    static Optional<Attributes> read(String source) {
        String text = source.replaceFirst("(?i)^\\s*ODBC\\s*;", "");
        List<Attribute> attributes = new ArrayList<>();
        Matcher pair = PAIR.matcher(text);
        int end = 0;
        while (pair.find()) {
            String braced = pair.group(2);
            String value = braced == null ? pair.group(3).strip() : braced.replace("}}", "}");
            attributes.add(new Attribute(pair.group(1), value, Optional.empty()));
            end = pair.end();
        }
        boolean whole = text.substring(end).matches("[;\\s]*");
        return whole && !attributes.isEmpty() ? Optional.of(new Attributes(attributes)) : Optional.empty();
    }

    /** The text with its password blotted out. */
    static String blotted(String source) {
        return PASSWORD.matcher(source).replaceAll("$1***");
    }
}
