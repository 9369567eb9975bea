package org.openxlink.injixo.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks through JSON of a known shape, token by token, and collects what is wrong with it and where. A value that is
 * wrong is complained about, skipped and replaced by a default, so that one pass finds everything.
 */
final class StrictJson {

    static final int MOST_COMPLAINTS = 100;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int QUOTED_CHARACTERS = 60;
    /** Thirty years: far above any contact, and low enough for sums to fit a long. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000_000);

    private final JsonParser parser;
    private final List<Complaint> complaints = new ArrayList<>();
    private long complained;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the member of that name; the parser stands on its value. */
    interface Member {
        void read(String name) throws IOException;
    }

    /** Reads one element of a list; the parser stands on it. */
    interface Element {
        void read() throws IOException;
    }

    /** What reads a whole body, given the walker. */
    interface Document {
        void read(StrictJson json) throws IOException;
    }

    /**
     * Reads a body to its end.
     *
     * @return everything wrong with it, at most {@value #MOST_COMPLAINTS} complaints; empty for a body without fault
     */
    static List<Complaint> read(InputStream body, Document document) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            StrictJson json = new StrictJson(parser);
            json.readAll(document);
            return List.copyOf(json.complaints);
        }
    }

    private void readAll(Document document) throws IOException {
        try {
            parser.nextToken();
            document.read(this);
            if (parser.nextToken() != null) {
                complain(path(), "nothing may follow the end of the body's object");
            }
        } catch (JsonProcessingException e) {
            complain(path(), "is not JSON: " + reason(e) + " (" + place(e) + ")");
        }
    }

    void object(Shape shape, Member member) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            refuse("must be an object");
            return;
        }
        long seen = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            seen |= readMember(shape, name, seen, member);
        }
        if (!shape.isComplete(seen)) {
            shape.missing(seen).forEach(this::complainOfMissing);
        }
    }

    private long readMember(Shape shape, String name, long seen, Member member) throws IOException {
        long bit = shape.bit(name);
        if (bit == 0) {
            skip("is not a known field; known here are " + String.join(", ", shape.members()));
        } else if ((seen & bit) != 0) {
            skip("appears twice");
        } else {
            member.read(name);
        }
        return bit;
    }

    /** Reads a list of at least one element and tells how many there were. */
    int list(Element element) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            refuse("must be a list");
            return 0;
        }
        int count = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; count++) {
            element.read();
        }
        if (count == 0) {
            complain(path(), "must hold at least one element");
        }
        return count;
    }

    String text() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            String text = parser.getText();
            if (!text.isBlank()) {
                return text;
            }
        }
        return refuse("must be a text that is not empty", "");
    }

    String oneOf(List<String> choices) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            int choice = choices.indexOf(parser.getText());
            if (choice >= 0) {
                return choices.get(choice);
            }
        }
        return refuse("must be one of " + String.join(", ", choices), "");
    }

    boolean flag() throws IOException {
        JsonToken token = parser.currentToken();
        return token.isBoolean() ? token == JsonToken.VALUE_TRUE : refuse("must be true or false", false);
    }

    Instant time() throws IOException {
        Optional<Instant> time = parser.currentToken() == JsonToken.VALUE_STRING
                ? UtcTime.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                : Optional.empty();
        return time.isPresent() ? time.get() : refuse("must be a UTC time such as 2021-12-06T10:34:22Z", Instant.EPOCH);
    }

    /** Seconds with at most one decimal place, by value (1.50 is fine), in tenths of a second. */
    long tenthsOfSeconds() throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return refuse("must be a number of seconds", 0L);
        }
        BigDecimal seconds = parser.getDecimalValue();
        if (seconds.signum() < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
            return refuse("must be from 0 to " + MOST_SECONDS + " seconds", 0L);
        }
        if (seconds.scale() > 1 && seconds.stripTrailingZeros().scale() > 1) {
            return refuse("must have at most one decimal place", 0L);
        }
        return seconds.movePointRight(1).longValue();
    }

    void positiveInteger() throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        if (!whole || parser.getBigIntegerValue().signum() <= 0) {
            refuse("must be a whole number above 0");
        }
    }

    /** How many complaints there were so far, told or not: equal before and after something means that it was fine. */
    long complained() {
        return complained;
    }

    /** Complains about the element or member that was just read as a whole. */
    void complainOf(String member, String message) {
        complain(join(path(), member), message);
    }

    private void complainOfMissing(String member) {
        complainOf(member, "is missing");
    }

    private <T> T refuse(String expected, T instead) throws IOException {
        refuse(expected);
        return instead;
    }

    private void refuse(String expected) throws IOException {
        skip(expected + ", not " + found());
    }

    private void skip(String message) throws IOException {
        complain(path(), message);
        parser.skipChildren();
    }

    private void complain(String path, String message) {
        complained++;
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(new Complaint(path, message));
        }
    }

    private String found() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "an empty body";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> '"' + shortened(parser.getText()) + '"';
            default -> shortened(parser.getText());
        };
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED_CHARACTERS ? text : text.substring(0, QUOTED_CHARACTERS) + "...";
    }

    private String path() {
        return path(parser.getParsingContext());
    }

    private static String path(JsonStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? parent + "[" + context.getCurrentIndex() + "]" : parent;
        }
        return context.getCurrentName() == null ? parent : join(parent, context.getCurrentName());
    }

    private static String join(String parent, String member) {
        return parent.isEmpty() ? member : parent + "." + member;
    }

    private static String reason(JsonProcessingException e) {
        return e instanceof JsonEOFException ? "it breaks off" : e.getOriginalMessage();
    }

    private static String place(JsonProcessingException e) {
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }
}
