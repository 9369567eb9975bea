package org.openxlink.config.odbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a data source or a connection string says, keys matched in any case; of several keys the first one wins. */
record Attributes(List<Attribute> list) {

    /**
     * A key and its value.
     *
     * @param at empty: in Source itself
     */
    record Attribute(String key, String value, Optional<Spot> at) {

        private boolean is(String name) {
            return key.equalsIgnoreCase(name);
        }
    }

    Attributes {
        list = List.copyOf(list);
    }

    /** The value of the first of these keys that has one. */
    Optional<String> value(String... keys) {
        return find(keys).map(Attribute::value);
    }

    Optional<Attribute> find(String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> list.stream().filter(attribute -> attribute.is(key)))
                .filter(attribute -> !attribute.value.isBlank())
                .findFirst();
    }

    /** These, and what the others add to them. */
    Attributes and(Attributes others) {
        List<Attribute> all = new ArrayList<>(list);
        all.addAll(others.list);
        return new Attributes(all);
    }

    Login login() {
        return new Login(
                value("UID", "User", "Username", "User ID", "UserID", "LogonID"),
                find("PWD", "Password").map(found -> new Login.Written(found.value, found.at)));
    }

    /** The keys alone: values may be secrets. */
    @Override
    public String toString() {
        return list.stream().map(Attribute::key).collect(Collectors.joining(", ", "[", "]"));
    }
}
