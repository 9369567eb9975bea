package org.openxlink.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openxlink.config.KnownKey.Group;

/** The keys that a section was asked for, and how: so what is known can't differ from what is read. */
final class AskedKeys {

    private final Map<String, KnownKey> keys = new LinkedHashMap<>();

    void add(String name, Group group) {
        keys.computeIfAbsent(name, any -> KnownKey.of(name, group));
    }

    void add(String name, Group group, UnaryOperator<KnownKey> more) {
        add(name, group);
        keys.computeIfPresent(name, (same, key) -> more.apply(key));
    }

    Set<String> names() {
        return Set.copyOf(keys.keySet());
    }

    /** By group, and in each as they were asked for. */
    List<KnownKey> all() {
        return keys.values().stream()
                .sorted((one, other) -> one.group().compareTo(other.group()))
                .toList();
    }
}
