package org.openxlink.injixo.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the body of {@code PUT /sandbox/faults}. */
final class FaultReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> EFFECTS = List.of("status", "latencyMillis", "drop", "garble");
    private static final List<String> MEMBERS = Stream.concat(
                    EFFECTS.stream(), Stream.of("retryAfter", "queue", "agent", "time", "count"))
            .toList();
    private static final int LONGEST_MILLIS = 600_000;

    private final JsonNode fault;

    private FaultReader(JsonNode fault) {
        this.fault = fault;
    }

    /** The fault; throws {@link BadQuestion} with what is wrong. */
    static Fault read(InputStream body) throws IOException {
        try {
            return new FaultReader(JSON.readTree(body)).fault();
        } catch (JsonProcessingException e) {
            throw new BadQuestion("The fault is not JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private Fault fault() {
        require(fault.isObject(), "A fault is an object such as {\"status\":503,\"count\":3}.");
        fault.fieldNames().forEachRemaining(this::requireKnown);
        require(EFFECTS.stream().filter(fault::has).count() == 1, "A fault has one of " + list(EFFECTS) + ".");
        require(fault.has("status") || !fault.has("retryAfter"), "retryAfter goes with status only.");
        return new Fault(effect(), new Sought(text(Mark.QUEUE), text(Mark.AGENT), time()), count());
    }

    private void requireKnown(String member) {
        require(MEMBERS.contains(member), "A fault has no \"" + member + "\"; it may have " + list(MEMBERS) + ".");
    }

    private Effect effect() {
        if (fault.has("status")) {
            return new Effect.Refuse(wholeNumber("status", 400, 599), text("retryAfter"));
        }
        if (fault.has("garble")) {
            require(fault.get("garble").equals(BooleanNode.TRUE), "garble must be true.");
            return new Effect.Garble();
        }
        return fault.has("drop") ? drop() : new Effect.Delay(wholeNumber("latencyMillis", 0, LONGEST_MILLIS));
    }

    private Effect drop() {
        JsonNode drop = fault.get("drop");
        boolean after = drop.isTextual() && drop.textValue().equals("after");
        require(after || drop.equals(BooleanNode.TRUE), "drop must be true or \"after\".");
        return new Effect.Drop(after);
    }

    private Optional<Integer> count() {
        return fault.has("count") ? Optional.of(wholeNumber("count", 0, Integer.MAX_VALUE)) : Optional.empty();
    }

    private Optional<Instant> time() {
        return text("time").map(text -> UtcTime.parse(text.toCharArray(), 0, text.length())
                .orElseThrow(() -> new BadQuestion("time must be like 2021-12-06T10:30:00Z.")));
    }

    private int wholeNumber(String member, int least, int most) {
        JsonNode number = fault.get(member);
        boolean fits = number.isIntegralNumber()
                && number.canConvertToInt()
                && number.intValue() >= least
                && number.intValue() <= most;
        require(fits, member + " must be a whole number from " + least + " to " + most + ".");
        return number.intValue();
    }

    private Optional<String> text(String member) {
        Optional<JsonNode> given = Optional.ofNullable(fault.get(member));
        given.ifPresent(value -> require(isWord(value), member + " must be a text that is not empty, in one line."));
        return given.map(JsonNode::textValue);
    }

    /** Line breaks would end a header. */
    private static boolean isWord(JsonNode value) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadQuestion(otherwise);
        }
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
