package org.openxlink.route;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.openxlink.config.Installation;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingKey;
import org.openxlink.config.Nearest;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.monitor.Question;
import org.openxlink.monitor.Unexplained;

/**
 * The value that somebody wants explained, as a configuration has it.
 *
 * @param ofQueue the mappings of its queue and target that make up what is sent, and its own
 */
record AskedValue(Mapping mapping, List<Mapping> ofQueue, LocalDay day, Interval interval) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static AskedValue of(Question question, Installation installation) throws Unexplained {
        WfmQueue queue = named(
                "queue",
                question.queue(),
                installation.catalogue().queues().values(),
                WfmQueue::number,
                WfmQueue::name);
        ValueType valueType = named(
                "value type",
                question.valueType(),
                installation.catalogue().valueTypes().values(),
                ValueType::number,
                ValueType::name);
        Mapping mapping = mapping(queue, valueType, question, installation);
        List<Mapping> ofQueue = installation.mappings().stream()
                .filter(other -> other.queue().number() == queue.number()
                        && other.target().equals(mapping.target()))
                .filter(other -> other.isSent() || other.equals(mapping))
                .toList();
        LocalDay day = LocalDay.of(question.day(), installation.general().localTimeZone());
        return new AskedValue(mapping, ofQueue, day, interval(question, queue, day));
    }

    private static <T> T named(
            String what, String text, Collection<T> all, ToIntFunction<T> number, Function<T, String> name)
            throws Unexplained {
        List<T> found = all.stream()
                .filter(each -> String.valueOf(number.applyAsInt(each)).equals(text.strip()))
                .toList();
        if (found.isEmpty()) {
            found = all.stream()
                    .filter(each -> name.apply(each).equalsIgnoreCase(text.strip()))
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new Unexplained(
                found.isEmpty()
                        ? "there is no %s \"%s\" in config/queues.ini%s"
                                .formatted(
                                        what,
                                        text,
                                        Nearest.suggestion(
                                                text, all.stream().map(name).toList()))
                        : "%d %ss are named \"%s\"; give a number: %s"
                                .formatted(
                                        found.size(),
                                        what,
                                        text,
                                        String.join(
                                                ", ",
                                                found.stream()
                                                        .map(each -> String.valueOf(number.applyAsInt(each)))
                                                        .sorted()
                                                        .toList())));
    }

    private static Mapping mapping(WfmQueue queue, ValueType valueType, Question question, Installation installation)
            throws Unexplained {
        List<Mapping> found = installation.mappings().stream()
                .filter(mapping -> mapping.queue().number() == queue.number())
                .filter(mapping -> mapping.valueType().number() == valueType.number())
                .filter(mapping -> question.target().isEmpty()
                        || mapping.target()
                                .name()
                                .equalsIgnoreCase(question.target().get()))
                .toList();
        if (found.size() > 1) {
            throw new Unexplained("%s of queue %d (%s) goes to several targets; say which: %s"
                    .formatted(valueType.name(), queue.number(), queue.name(), targets(found)));
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new Unexplained(whyNotMapped(queue, valueType, installation)));
    }

    private static String targets(List<Mapping> mappings) {
        return String.join(
                ", ", mappings.stream().map(mapping -> mapping.target().name()).toList());
    }

    private static String whyNotMapped(WfmQueue queue, ValueType valueType, Installation installation) {
        String value = "%s of queue %d (%s)".formatted(valueType.name(), queue.number(), queue.name());
        boolean broken = installation.broken().mappings().stream().anyMatch(key -> isOf(key, queue, valueType));
        if (broken) {
            return value + " is not imported, because its mapping has errors; see xlink validate";
        }
        if (!queue.active()) {
            return value + " is not imported, because the queue is not active in config/queues.ini";
        }
        List<String> others = installation.mappings().stream()
                .filter(mapping -> mapping.queue().number() == queue.number())
                .map(mapping -> mapping.valueType().name())
                .distinct()
                .toList();
        return value + " has no mapping in config/acd_map.ini"
                + (others.isEmpty()
                        ? ", nor has any value of that queue"
                        : "; mapped are: " + String.join(", ", others));
    }

    private static boolean isOf(MappingKey key, WfmQueue queue, ValueType valueType) {
        return key.queue() == queue.number() && key.valueType() == valueType.number();
    }

    private static Interval interval(Question question, WfmQueue queue, LocalDay day) throws Unexplained {
        int minute = question.time().toSecondOfDay() / 60;
        List<Interval> found = day.intervals(queue.interval()).stream()
                .filter(interval -> interval.minuteOfDay() == minute)
                .toList();
        if (question.time().toSecondOfDay() % 60 != 0 || minute % queue.interval() != 0) {
            LocalTime begin = LocalTime.MIN.plusMinutes(minute - minute % queue.interval());
            throw new Unexplained("no interval begins at %s: those of queue %d (%s) have %d minutes; did you mean %s?"
                    .formatted(question.time(), queue.number(), queue.name(), queue.interval(), CLOCK.format(begin)));
        }
        if (found.isEmpty()) {
            throw new Unexplained("%s does not exist on %s, when clocks are put forward"
                    .formatted(CLOCK.format(question.time()), question.day()));
        }
        if (question.second() && found.size() == 1) {
            throw new Unexplained("%s comes only once on %s; leave the second out"
                    .formatted(CLOCK.format(question.time()), question.day()));
        }
        return found.get(question.second() ? 1 : 0);
    }
}
