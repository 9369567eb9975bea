package org.openxlink.source.database;

import java.util.regex.Pattern;

/** SQL as logs and messages show it: what may be a password in it (of a linked server, say) is blotted out. */
public final class LoggedSql {

    private static final Pattern PASSWORD = Pattern.compile(
            "(?i)\\b(pwd|password|passwd|secret)(\\s*=\\s*)('(?:[^']|'')*'|\"[^\"]*\"|\\{[^}]*}|[^\\s;,)'\"]+)");
    private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile("(://[^\\s/:@']*:)[^\\s/@']+@");

    private LoggedSql() {}

    public static String of(String sql) {
        String bare = PASSWORD.matcher(sql).replaceAll("$1$2***");
        return LOGIN_IN_ADDRESS.matcher(bare).replaceAll("$1***@");
    }
}
