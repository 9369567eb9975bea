package org.openxlink.mapping.basic.function;

import java.util.Map;
import java.util.Optional;
import org.openxlink.mapping.basic.program.Constants;
import org.openxlink.mapping.basic.program.Expression;

/** Constants that the language names. */
public final class Words {

    private static final Map<String, Object> ALL = Map.ofEntries(
            Map.entry("vbcrlf", "\r\n"),
            Map.entry("vbnewline", "\r\n"),
            Map.entry("vbcr", "\r"),
            Map.entry("vblf", "\n"),
            Map.entry("vbtab", "\t"),
            Map.entry("vbnullstring", ""),
            Map.entry("vbsunday", 1L),
            Map.entry("vbmonday", 2L),
            Map.entry("vbtuesday", 3L),
            Map.entry("vbwednesday", 4L),
            Map.entry("vbthursday", 5L),
            Map.entry("vbfriday", 6L),
            Map.entry("vbsaturday", 7L),
            Map.entry("vbtrue", -1L),
            Map.entry("vbfalse", 0L));

    private Words() {}

    /** @param name in lower case */
    public static Optional<Expression> named(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Constants::of);
    }
}
