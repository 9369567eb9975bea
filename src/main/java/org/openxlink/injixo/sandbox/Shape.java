package org.openxlink.injixo.sandbox;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The members that a JSON object of the contract has: required ones first, at most 63 in all. */
record Shape(List<String> members, int required) {

    static Shape of(String... required) {
        return new Shape(List.of(required), required.length);
    }

    Shape withOptional(String member) {
        return new Shape(Stream.concat(members.stream(), Stream.of(member)).toList(), required);
    }

    /** One bit for the member, 0 for one that the shape does not have. */
    long bit(String member) {
        int place = members.indexOf(member);
        return place < 0 ? 0 : 1L << place;
    }

    /** The required members whose bits are not among those seen. */
    Stream<String> missing(long seen) {
        return IntStream.range(0, required)
                .filter(place -> (seen & 1L << place) == 0)
                .mapToObj(members::get);
    }

    boolean isComplete(long seen) {
        long all = (1L << required) - 1;
        return (seen & all) == all;
    }
}
