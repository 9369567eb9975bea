package org.openxlink.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openxlink.config.Installation;
import org.openxlink.config.Mapping;
import org.openxlink.config.WfmQueue;

/**
 * A WFM queue that is mapped, in JSON.
 *
 * @param interval minutes
 * @param valueTypes names of those that are mapped
 * @param systems external systems that feed it
 */
record QueueView(
        int number,
        String name,
        int parent,
        String channel,
        int interval,
        Set<String> targets,
        Set<String> valueTypes,
        Set<String> systems) {

    private static QueueView of(WfmQueue queue) {
        return new QueueView(
                queue.number(),
                queue.name(),
                queue.parent(),
                queue.channel().name().toLowerCase(Locale.ROOT),
                queue.interval(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** All of them, in the order of acd_map.ini. */
    static List<QueueView> all(Installation live) {
        Map<Integer, QueueView> queues = new LinkedHashMap<>();
        for (Mapping mapping : live.mappings()) {
            QueueView queue = queues.computeIfAbsent(mapping.queue().number(), any -> of(mapping.queue()));
            queue.targets.add(mapping.target().name());
            queue.valueTypes.add(mapping.valueType().name());
            mapping.sources().forEach(source -> queue.systems.add(source.system()));
        }
        return new ArrayList<>(queues.values());
    }
}
