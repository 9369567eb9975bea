package org.openxlink.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What WFM has: its queues and value types by number (queues.ini). */
public record Catalogue(Map<Integer, WfmQueue> queues, Map<Integer, ValueType> valueTypes) {

    public Catalogue {
        queues = Map.copyOf(queues);
        valueTypes = Map.copyOf(valueTypes);
    }

    /** The queue of that number, or of that name in any case. */
    public Optional<WfmQueue> queue(String numberOrName) {
        return find(numberOrName, queues.values(), WfmQueue::number, WfmQueue::name);
    }

    /** The value type of that number, or of that name in any case. */
    public Optional<ValueType> valueType(String numberOrName) {
        return find(numberOrName, valueTypes.values(), ValueType::number, ValueType::name);
    }

    /** {@code ; did you mean "..."?}, or nothing when the name of no queue is near. */
    public String queueSuggestion(String word) {
        return Nearest.suggestion(
                word, queues.values().stream().map(WfmQueue::name).toList());
    }

    /** {@code ; did you mean "..."?}, or nothing when the name of no value type is near. */
    public String valueTypeSuggestion(String word) {
        return Nearest.suggestion(
                word, valueTypes.values().stream().map(ValueType::name).toList());
    }

    private static <T> Optional<T> find(
            String word, Collection<T> all, ToIntFunction<T> number, Function<T, String> name) {
        List<T> ordered = all.stream().sorted(Comparator.comparingInt(number)).toList();
        return ordered.stream()
                .filter(one -> Integer.toString(number.applyAsInt(one)).equals(word))
                .findFirst()
                .or(() -> ordered.stream()
                        .filter(one -> name.apply(one).equalsIgnoreCase(word))
                        .findFirst());
    }
}
