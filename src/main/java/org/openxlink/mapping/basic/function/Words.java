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
            Map.entry("vbokonly", 0L),
            Map.entry("vbokcancel", 1L),
            Map.entry("vbabortretryignore", 2L),
            Map.entry("vbyesnocancel", 3L),
            Map.entry("vbyesno", 4L),
            Map.entry("vbretrycancel", 5L),
            Map.entry("vbcritical", 16L),
            Map.entry("vbquestion", 32L),
            Map.entry("vbexclamation", 48L),
            Map.entry("vbinformation", 64L),
            Map.entry("vbok", 1L),
            Map.entry("vbcancel", 2L),
            Map.entry("vbyes", 6L),
            Map.entry("vbno", 7L),
            Map.entry("vbbinarycompare", 0L),
            Map.entry("vbtextcompare", 1L),
            Map.entry("vbtrue", -1L),
            Map.entry("vbfalse", 0L));

    private Words() {}

    /** @param name in lower case */
    public static Optional<Expression> named(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Constants::of);
    }
}
