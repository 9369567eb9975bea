package org.openxlink.route;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openxlink.injixo.Request;

/** The requests of a shipment that are still to be sent; one that is refused comes back as two of half its size. */
public final class Shipping {

    private final Deque<Request> left;

    Shipping(List<Request> requests) {
        this.left = new ArrayDeque<>(requests);
    }

    public boolean isUnfinished() {
        return !left.isEmpty();
    }

    /** Takes the next one out. */
    public Request getNext() {
        return left.removeFirst();
    }

    /** Puts a request back in halves, which are sent next. */
    void halve(Request request) {
        List<Request> halves = request.halves();
        left.addFirst(halves.get(1));
        left.addFirst(halves.get(0));
    }
}
