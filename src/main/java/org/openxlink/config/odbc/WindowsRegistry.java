package org.openxlink.config.odbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.odbc.Attributes.Attribute;

/** Data sources as {@code reg query ...\ODBC\ODBC.INI /s} prints them. */
final class WindowsRegistry {

    private static final Pattern KEY =
            Pattern.compile("HKEY_.*?\\\\ODBC\\.INI\\\\([^\\\\]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE =
            Pattern.compile("\\s{4}(.+?)\\s{4}REG_(?:EXPAND_)?(?:SZ|DWORD)(?:\\s{4}(.*))?");
    private static final String LIST = "ODBC Data Sources";

    private WindowsRegistry() {}

    /**
     * The data sources in the output.
     *
     * @param key what was asked for
     */
    static Listing sources(String key, Listing.Scope scope, String output) {
        Map<String, List<Attribute>> keys = keys(key, output);
        Attributes list = new Attributes(keys.getOrDefault(LIST, List.of()));
        List<DataSource> sources = new ArrayList<>();
        keys.forEach((name, attributes) -> {
            if (!name.equals(LIST) && !name.equals("ODBC File DSN")) {
                Optional<String> described = list.value(name);
                sources.add(new DataSource(name, spot(key, name), described, new Attributes(attributes)));
            }
        });
        return new Listing(key, scope, sources);
    }

    private static Map<String, List<Attribute>> keys(String key, String output) {
        Map<String, List<Attribute>> keys = new LinkedHashMap<>();
        String current = "";
        for (String line : output.lines().toList()) {
            Matcher value = VALUE.matcher(line);
            if (line.startsWith("HKEY_")) {
                Matcher name = KEY.matcher(line);
                current = name.matches() ? name.group(1) : "";
            } else if (value.matches() && !current.isEmpty()) {
                String text = Optional.ofNullable(value.group(2)).orElse("").strip();
                keys.computeIfAbsent(current, any -> new ArrayList<>())
                        .add(new Attribute(value.group(1), text, Optional.of(spot(key, current))));
            }
        }
        return keys;
    }

    private static Spot spot(String key, String name) {
        return new Spot(key + "\\" + name, 0);
    }
}
