package org.openxlink.ledger;

import java.util.OptionalLong;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.mapping.AgentStatus;
import org.openxlink.mapping.IntervalRecord;

/** What a target refused for itself: an interval, or an activity of an agent, as it was sent. */
public sealed interface Quarantined {

    /** Names it for people, fit for a file name; the same interval or activity of a target has the same one. */
    String id();

    Run.Kind kind();

    /** Name of the external system whose import met the refusal. */
    String system();

    /** Name of the target. */
    String target();

    /** UTC epoch second. */
    long start();

    /** Of everything the target saw. */
    String digest();

    Refusal refusal();

    /**
     * An interval of a queue.
     *
     * @param name of the queue
     * @param seconds length of the interval
     * @param offered contacts
     * @param handled contacts
     * @param duration in tenths of a second
     */
    record Interval(
            String system,
            String target,
            int queue,
            String name,
            long start,
            int seconds,
            long offered,
            long handled,
            long duration,
            String digest,
            Refusal refusal)
            implements Quarantined {

        static final String PREFIX = "contacts-";

        @Override
        public String id() {
            return id(key());
        }

        static String id(IntervalKey key) {
            return PREFIX + key.queue() + "-" + QuarantineIds.stamp(key.start()) + "-"
                    + QuarantineIds.hash(key.target());
        }

        @Override
        public Run.Kind kind() {
            return Run.Kind.CONTACTS;
        }

        IntervalKey key() {
            return new IntervalKey(target, queue, start);
        }

        /** The same numbers once more, to the target and the queue as they are set up now. */
        public Delivery again(Target to, WfmQueue into) {
            return Delivery.of(new IntervalRecord(to, into, start, seconds, offered, handled, duration));
        }
    }

    /**
     * An activity of an agent.
     *
     * @param end UTC epoch second; empty when it was sent as going on
     */
    record Activity(
            String system,
            String target,
            String agent,
            String activity,
            long start,
            OptionalLong end,
            String digest,
            Refusal refusal)
            implements Quarantined {

        static final String PREFIX = "statuses-";

        @Override
        public String id() {
            return id(target, system, new StatusKey(agent, start));
        }

        static String id(String target, String system, StatusKey key) {
            return PREFIX + QuarantineIds.plain(key.agent()) + "-" + QuarantineIds.stamp(key.start()) + "-"
                    + QuarantineIds.hash(target, system, key.agent());
        }

        @Override
        public Run.Kind kind() {
            return Run.Kind.STATUSES;
        }

        public AgentStatus status() {
            return new AgentStatus(system, agent, activity, start, end);
        }

        /** The same once more, to the target as it is set up now. */
        public StatusDelivery again(Target to) {
            return StatusDelivery.of(to, status());
        }
    }

    static Quarantined of(String system, Delivery delivery, Refusal refusal) {
        return new Interval(
                system,
                delivery.target().name(),
                delivery.queue().number(),
                delivery.queue().name(),
                delivery.start(),
                delivery.seconds(),
                delivery.offered(),
                delivery.handled(),
                delivery.duration(),
                delivery.digest(),
                refusal);
    }

    static Quarantined of(StatusDelivery delivery, Refusal refusal) {
        return new Activity(
                delivery.system(),
                delivery.target().name(),
                delivery.agent(),
                delivery.activity(),
                delivery.start(),
                delivery.end(),
                delivery.digest(),
                refusal);
    }
}
