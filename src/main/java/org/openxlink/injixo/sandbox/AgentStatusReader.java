package org.openxlink.injixo.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the body of one {@code POST /external-systems/agent-statuses}. */
final class AgentStatusReader {

    private static final Shape BODY = Shape.of("data", "meta");
    private static final Shape META = Shape.of("integrationConfigurationId", "externalSystem");
    private static final Shape STATUS =
            Shape.of("agentIdentifier", "activityIdentifier", "startTime").withOptional("endTime");

    private final List<StatusView> statuses = new ArrayList<>();
    private final Set<Mark> marks = new HashSet<>();

    private StrictJson json;
    private int elements;
    private String externalSystem = "";

    private String agent = "";
    private String activity = "";
    private Instant start = Instant.EPOCH;
    private Instant end;

    static Reading<List<StatusView>> read(InputStream body) throws IOException {
        AgentStatusReader reader = new AgentStatusReader();
        List<Complaint> complaints = StrictJson.read(body, reader::body);
        return new Reading<>(reader.ofTheirSystem(), reader.elements, reader.marks, complaints);
    }

    private void body(StrictJson walker) throws IOException {
        json = walker;
        json.object(BODY, this::bodyMember);
    }

    private void bodyMember(String name) throws IOException {
        if (name.equals("data")) {
            json.list(this::status);
        } else {
            json.object(META, this::metaMember);
        }
    }

    private void metaMember(String name) throws IOException {
        if (name.equals("externalSystem")) {
            externalSystem = json.text();
        } else {
            json.positiveInteger();
        }
    }

    private void status() throws IOException {
        elements++;
        end = null;
        long before = json.complained();
        json.object(STATUS, this::statusMember);
        marks.add(new Mark(Mark.AGENT, agent, start));
        if (json.complained() != before) {
            return;
        }
        if (end != null && !end.isAfter(start)) {
            json.complainOf("endTime", "must be after startTime");
        }
        statuses.add(new StatusView(agent, activity, "", start, end, 1));
    }

    private void statusMember(String name) throws IOException {
        switch (name) {
            case "agentIdentifier" -> agent = json.text();
            case "activityIdentifier" -> activity = json.text();
            case "startTime" -> start = json.time();
            default -> end = json.time();
        }
    }

    /** meta may stand behind data, so the system is known only at the end. */
    private List<StatusView> ofTheirSystem() {
        return statuses.stream().map(status -> status.from(externalSystem)).toList();
    }
}
