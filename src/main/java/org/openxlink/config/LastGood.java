package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be in service while the files change (Rule: imports, "Hot reload"): what the files say now, and of what became
 * invalid what it was before.
 *
 * @param installation with the problems of the files as they are
 * @param kept what stays as it was, in words
 */
public record LastGood(Installation installation, List<String> kept) {

    public LastGood {
        kept = List.copyOf(kept);
    }

    /**
     * Decides it.
     *
     * @param live what is in service
     * @param read what the files say now
     */
    public static LastGood of(Installation live, Installation read) {
        if (read.broken().whole()) {
            return new LastGood(live.with(live.broken().asWhole(), read.problems()), List.of("everything"));
        }
        return new Merge(live, read).merged();
    }

    private static final class Merge {

        private final Installation live;
        private final Installation read;
        private final Broken broken;
        private final List<String> kept = new ArrayList<>();

        Merge(Installation live, Installation read) {
            this.live = live;
            this.read = read;
            this.broken = read.broken();
        }

        LastGood merged() {
            if (broken.general()) {
                kept.add("[General]");
            }
            List<Target> targets = merged(
                    live.targets(),
                    read.targets(),
                    Target::name,
                    target -> contains(broken.targets(), target.name()),
                    name -> "target " + name);
            List<SystemConfig> systems = merged(
                    live.systems(),
                    read.systems(),
                    SystemConfig::name,
                    system -> contains(broken.systems(), system.name()),
                    name -> "[" + name + "]");
            List<Mapping> mappings = merged(
                    live.mappings().stream()
                            .map(mapping -> rebound(mapping, targets))
                            .toList(),
                    read.mappings(),
                    Mapping::key,
                    mapping -> isKept(mapping, systems),
                    key -> "mapping " + key);
            General general = broken.general() ? live.general() : read.general();
            Broken left = broken.without(
                    systems.stream().map(SystemConfig::name).toList(),
                    targets.stream().map(Target::name).toList());
            Installation installation = new Installation(
                    read.home(), general, targets, systems, left, read.catalogue(), mappings, read.problems());
            return new LastGood(installation, kept);
        }

        /** The same mapping into the target and queue as they are now: all values of a queue go one way. */
        private Mapping rebound(Mapping mapping, List<Target> targets) {
            Target target = targets.stream()
                    .filter(now -> now.name().equals(mapping.target().name()))
                    .findFirst()
                    .orElse(mapping.target());
            Catalogue now = read.catalogue();
            return new Mapping(
                    mapping.place(),
                    target,
                    now.queues().getOrDefault(mapping.queue().number(), mapping.queue()),
                    now.valueTypes().getOrDefault(mapping.valueType().number(), mapping.valueType()),
                    mapping.sources(),
                    mapping.script());
        }

        /** What there is now, then what was there and stays. */
        private <T, K> List<T> merged(
                List<T> before, List<T> now, Function<T, K> key, Predicate<T> stays, Function<K, String> words) {
            Set<K> there = now.stream().map(key).collect(Collectors.toSet());
            List<T> staying = before.stream()
                    .filter(one -> !there.contains(key.apply(one)))
                    .filter(stays)
                    .toList();
            staying.stream().map(key).map(words).forEach(kept::add);
            return Stream.concat(now.stream(), staying.stream()).toList();
        }

        /** A mapping stays when it is wrong itself, or its target or external system is; not one that only is gone. */
        private boolean isKept(Mapping mapping, List<SystemConfig> systems) {
            boolean wrong = broken.unreadable()
                    || broken.mappings().contains(mapping.key())
                    || contains(broken.targets(), mapping.target().name())
                    || broken.systems().stream().anyMatch(mapping::reads);
            return wrong && systems.stream().map(SystemConfig::name).anyMatch(mapping::reads);
        }

        private static boolean contains(List<String> names, String name) {
            return names.stream().anyMatch(name::equalsIgnoreCase);
        }
    }
}
