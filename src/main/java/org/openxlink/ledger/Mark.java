package org.openxlink.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of a quarter of an hour of an external system and kind, over all its queues or agents. */
public enum Mark {
    /** The last import that read it sent something, and the target accepted it. */
    DELIVERED('d'),
    /** The last import that read it found that the target has it already. */
    UNCHANGED('u'),
    /** The last import that read it left the interval of a queue out: a script failed, or a value can't be sent. */
    REJECTED('r'),
    /** The target refused something of it, which is in quarantine now. */
    QUARANTINED('q'),
    /** An import delivered the day up to here and behind, and the source had nothing of this quarter. */
    EMPTY('e'),
    /** It is due, and no import has delivered it. */
    MISSING('m'),
    /** It is not due: it has not ended yet, its day is imported later, or nothing imports the system by itself. */
    OPEN('o'),
    /** A version that kept no strips imported it. */
    UNKNOWN('?'),
    /** No import came by. */
    NOTHING('.');

    /** All of them. */
    static final String LETTERS = Arrays.stream(values()).map(Mark::text).collect(Collectors.joining());

    private static final Map<Character, Mark> BY_LETTER =
            Arrays.stream(values()).collect(Collectors.toMap(mark -> mark.letter, Function.identity()));

    private final char letter;

    Mark(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    String text() {
        return String.valueOf(letter);
    }

    static Mark of(char letter) {
        return Optional.ofNullable(BY_LETTER.get(letter)).orElse(UNKNOWN);
    }

    /** Of several queues the one that somebody should look at counts. */
    static Mark worse(Mark one, Mark other) {
        return one.weight() >= other.weight() ? one : other;
    }

    private int weight() {
        return switch (this) {
            case QUARANTINED -> 5;
            case REJECTED -> 4;
            case DELIVERED -> 3;
            case UNCHANGED -> 2;
            case EMPTY -> 1;
            case MISSING, OPEN, UNKNOWN, NOTHING -> 0;
        };
    }

    /** Whether an import read or tried something of it. */
    boolean isNews() {
        return weight() > 1;
    }
}
