package org.openxlink.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the values of one queue after the other were worked out to; holds those of one queue. */
final class Workings implements Consumer<ValueOutcome>, AutoCloseable {

    private final Function<ValueOutcome, String> line;
    private final BiConsumer<Integer, List<String>> write;
    private List<String> lines = new ArrayList<>();
    private int queue;

    /** @param write takes the lines of a queue */
    Workings(Function<ValueOutcome, String> line, BiConsumer<Integer, List<String>> write) {
        this.line = line;
        this.write = write;
    }

    @Override
    public void accept(ValueOutcome outcome) {
        if (outcome.queue() != queue) {
            close();
            queue = outcome.queue();
        }
        lines.add(line.apply(outcome));
    }

    /** Nothing more comes of that queue. */
    @Override
    public void close() {
        if (!lines.isEmpty()) {
            write.accept(queue, lines);
            lines = new ArrayList<>();
        }
    }
}
