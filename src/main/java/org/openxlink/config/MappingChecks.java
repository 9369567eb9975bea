package org.openxlink.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What only shows when the mappings of a queue are seen together. */
final class MappingChecks {

    private record QueueKey(String target, int queue) {}

    private final Map<String, ContactSource> contacts = new HashMap<>();
    private final Problems problems;

    private MappingChecks(List<SystemConfig> systems, Problems problems) {
        systems.forEach(system -> system.contacts().ifPresent(source -> contacts.put(system.name(), source)));
        this.problems = problems;
    }

    /** The mappings without those whose role their queue has already. */
    static List<Mapping> soundOnes(List<Mapping> mappings, List<SystemConfig> systems, Problems problems) {
        MappingChecks checks = new MappingChecks(systems, problems);
        Map<QueueKey, List<Mapping>> queues = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            QueueKey key = new QueueKey(mapping.target().name(), mapping.queue().number());
            queues.computeIfAbsent(key, any -> new ArrayList<>()).add(mapping);
        }
        mappings.forEach(checks::warnOfSourceValues);
        return queues.values().stream()
                .flatMap(queue -> checks.oneOfEachRole(queue).stream())
                .toList();
    }

    private List<Mapping> oneOfEachRole(List<Mapping> queue) {
        Map<Role, Mapping> roles = new EnumMap<>(Role.class);
        List<Mapping> sound = new ArrayList<>();
        for (Mapping mapping : queue) {
            Role role = mapping.valueType().role();
            Mapping earlier = role == Role.NONE ? null : roles.putIfAbsent(role, mapping);
            if (earlier == null) {
                sound.add(mapping);
            } else {
                tellSecond(mapping, earlier);
            }
        }
        warnOfHandlingTime(roles);
        return sound;
    }

    private void tellSecond(Mapping mapping, Mapping earlier) {
        problems.error(
                mapping.place(),
                "value types %d and %d both have the role %s, and queue %d maps both; the second is left out",
                earlier.valueType().number(),
                mapping.valueType().number(),
                mapping.valueType().role().word(),
                mapping.queue().number());
    }

    private void warnOfHandlingTime(Map<Role, Mapping> roles) {
        Mapping time = roles.getOrDefault(Role.DURATION, roles.get(Role.AHT));
        if (time != null && !roles.containsKey(Role.HANDLED)) {
            problems.warning(
                    time.place(),
                    "queue %d has a handling time but no value type of the role handled; the time can't be sent",
                    time.queue().number());
        }
        if (roles.containsKey(Role.DURATION) && roles.containsKey(Role.AHT)) {
            problems.warning(
                    roles.get(Role.AHT).place(),
                    "queue %d maps both a duration and a mean handling time; the duration is used",
                    time.queue().number());
        }
    }

    private void warnOfSourceValues(Mapping mapping) {
        long averages = mapping.sources().stream().filter(this::isAverage).count();
        if (averages > 1 && mapping.script().isEmpty()) {
            problems.warning(
                    mapping.place(),
                    "adds %d means, which gives no mean; map a sum of seconds, or use a script",
                    averages);
        }
        mapping.sources().stream()
                .map(source -> contacts(source).interval())
                .filter(interval -> interval > mapping.queue().interval())
                .findFirst()
                .ifPresent(interval -> problems.warning(
                        mapping.place(),
                        "the source aggregates to %d minutes, queue %d has %d; values go to the interval they start in",
                        interval,
                        mapping.queue().number(),
                        mapping.queue().interval()));
    }

    private boolean isAverage(MappingSource source) {
        return contacts(source).isAverage(source.valueType());
    }

    private ContactSource contacts(MappingSource source) {
        return contacts.get(source.system());
    }
}
