package org.openxlink.injixo.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the body of one {@code POST /external-systems/contact-events}: every field as injixo's contract has it. */
final class ContactEventReader {

    private static final Shape BODY = Shape.of("data", "meta");
    private static final Shape META = Shape.of("integrationConfigurationId");
    private static final Shape EVENT = Shape.of("properties", "queueName", "queueIdentifier", "timestamp", "channel");
    private static final Shape PROPERTIES = Shape.of("offered", "handled", "duration");
    private static final List<String> CHANNELS =
            List.of("calls", "chats", "emails", "social_media", "documents", "cases");

    private final EventSums sums = new EventSums();
    /** Also of events with a mistake elsewhere: a fault may wait for the queue. */
    private final Set<Mark> marks = new HashSet<>();

    private StrictJson json;
    private int elements;

    private String queueIdentifier = "";
    private String queueName = "";
    private String channel = "";
    private Instant timestamp = Instant.EPOCH;
    private boolean offered;
    private boolean handled;
    private long tenths;

    private String markedQueue = "";
    private long markedSlot;

    static Reading<EventSums> read(InputStream body) throws IOException {
        ContactEventReader reader = new ContactEventReader();
        List<Complaint> complaints = StrictJson.read(body, reader::body);
        return new Reading<>(reader.sums, reader.elements, reader.marks, complaints);
    }

    private void body(StrictJson walker) throws IOException {
        json = walker;
        json.object(BODY, this::bodyMember);
    }

    private void bodyMember(String name) throws IOException {
        if (name.equals("data")) {
            json.list(this::event);
        } else {
            json.object(META, id -> json.positiveInteger());
        }
    }

    private void event() throws IOException {
        elements++;
        long before = json.complained();
        json.object(EVENT, this::eventMember);
        mark();
        if (json.complained() == before) {
            sums.add(new ContactEvent(queueIdentifier, queueName, channel, timestamp, offered, handled, tenths));
        }
    }

    private void eventMember(String name) throws IOException {
        switch (name) {
            case "properties" -> json.object(PROPERTIES, this::property);
            case "queueName" -> queueName = json.text();
            case "queueIdentifier" -> queueIdentifier = json.text();
            case "timestamp" -> timestamp = json.time();
            default -> channel = json.oneOf(CHANNELS);
        }
    }

    private void mark() {
        long slot = ContactEvent.slot(timestamp);
        if (slot != markedSlot || !queueIdentifier.equals(markedQueue)) {
            markedSlot = slot;
            markedQueue = queueIdentifier;
            marks.add(new Mark(Mark.QUEUE, queueIdentifier, Instant.ofEpochSecond(slot)));
        }
    }

    private void property(String name) throws IOException {
        switch (name) {
            case "offered" -> offered = json.flag();
            case "handled" -> handled = json.flag();
            default -> tenths = json.tenthsOfSeconds();
        }
    }
}
