package org.openxlink.mapping.basic.value;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A type that a script may declare. */
public enum Type {
    BYTE(Kind.WHOLE, ' '),
    INTEGER(Kind.WHOLE, '%'),
    LONG(Kind.WHOLE, '&'),
    SINGLE(Kind.SINGLE, '!'),
    DOUBLE(Kind.DOUBLE, '#'),
    CURRENCY(Kind.DOUBLE, '@'),
    DATE(Kind.MOMENT, ' '),
    BOOLEAN(Kind.TRUTH, ' '),
    STRING(Kind.TEXT, '$'),
    VARIANT(Kind.VARIANT, ' '),
    /** Not declared, but only ever given numbers: a Double that knows whether it is still Empty. */
    NUMBER(Kind.DOUBLE, ' '),
    /** Predefined values of 64 bits. */
    WIDE(Kind.WHOLE, ' '),
    /** {@code Result} declared as a whole number: cuts instead of rounding. */
    WHOLE_RESULT(Kind.WHOLE, ' '),
    /** {@code Result} otherwise: keeps its decimals until it is read. */
    RESULT(Kind.DOUBLE, ' ');

    private static final Set<Type> PREDEFINED = EnumSet.of(NUMBER, WIDE, WHOLE_RESULT, RESULT);

    private final Kind kind;
    private final char suffix;

    Type(Kind kind, char suffix) {
        this.kind = kind;
        this.suffix = suffix;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isWholeNumber() {
        return kind == Kind.WHOLE;
    }

    /** The type named after {@code As}, in any case. */
    public static Optional<Type> named(String name) {
        return Arrays.stream(values())
                .filter(type -> !PREDEFINED.contains(type) && type.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The type that the last character of a name declares. */
    public static Optional<Type> suffixed(String name) {
        char last = name.charAt(name.length() - 1);
        return Arrays.stream(values())
                .filter(type -> type.suffix != ' ' && type.suffix == last)
                .findFirst();
    }
}
