package org.openxlink.config;

import java.util.List;

/**
 * A key that a section may have, as its reader asks for it.
 *
 * @param byDefault what counts where it is not set; empty where there is no such value
 * @param choices the values it may have; for {@link Form#OPEN} those that have a meaning of their own
 * @param required whether a section (or the half of it that the key belongs to) needs it
 * @param instead another key that means the same, under which people look for it; empty where it is that key itself
 */
public record KnownKey(
        String name, Group group, Form form, String byDefault, List<String> choices, boolean required, String instead) {

    public KnownKey {
        choices = List.copyOf(choices);
    }

    /** What belongs together, in the order in which people are asked for it. */
    public enum Group {
        SYSTEM,
        CONNECTION,
        FILES,
        CONTACTS,
        TIMES,
        STATUS_FILES,
        STATUSES,
        STATUS_TIMES,
        GENERAL,
        LOGS,
        IMPORTS,
        CONSOLE,
        TARGET
    }

    /** How its value is entered. */
    public enum Form {
        TEXT,
        FLAG,
        NUMBER,
        CHOICE,
        OPEN,
        LIST,
        SQL,
        SECRET
    }

    static KnownKey of(String name, Group group) {
        Form form = SecretPlaces.isSecret(name) ? Form.SECRET : Form.TEXT;
        return new KnownKey(name, group, form, "", List.of(), false, "");
    }

    KnownKey as(Form other, List<String> values) {
        return new KnownKey(name, group, other, byDefault, values, required, instead);
    }

    KnownKey otherwise(String value) {
        return new KnownKey(name, group, form, value, choices, required, instead);
    }

    KnownKey needed() {
        return new KnownKey(name, group, form, byDefault, choices, true, instead);
    }

    KnownKey insteadOf(String other) {
        return new KnownKey(name, group, form, byDefault, choices, required, other);
    }
}
