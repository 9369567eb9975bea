package org.openxlink.injixo.sandbox;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;

/** Answers the questions to {@code /sandbox/*}: what arrived, how, and which faults are to come. */
final class Inspection {

    private final EventStore events;
    private final StatusStore statuses;
    private final RequestLog requests;
    private final Faults faults;

    Inspection(EventStore events, StatusStore statuses, RequestLog requests, Faults faults) {
        this.events = events;
        this.statuses = statuses;
        this.requests = requests;
        this.faults = faults;
    }

    Reply contactEvents(Call call) {
        Query query = Query.of(call, "queue", "date", "zone");
        return Reply.json(200, events.intervals(query.text("queue"), query.span()));
    }

    Reply queues(Call call) {
        ZoneId zone = Query.of(call, "zone").zone();
        return Reply.json(200, events.overview(zone));
    }

    Reply agentStatuses(Call call) {
        Query query = Query.of(call, "agent", "date", "zone");
        return Reply.json(200, statuses.statuses(query.text("agent"), query.span()));
    }

    Reply statusDays(Call call) {
        ZoneId zone = Query.of(call, "zone").zone();
        return Reply.json(200, statuses.days(zone));
    }

    Reply requests(Call call) {
        Query.of(call);
        return Reply.json(200, requests.view());
    }

    Reply faults(Call call) {
        Query.of(call);
        return Reply.json(200, faults.waiting().stream().map(Fault::members).toList());
    }

    Reply addFault(Call call) throws IOException {
        faults.add(FaultReader.read(call.body()));
        return faults(call);
    }

    Reply clearFaults(Call call) {
        faults.clear();
        return faults(call);
    }

    Reply clear(Call call) {
        events.clear();
        statuses.clear();
        requests.clear();
        faults.clear();
        return Reply.json(200, Map.of("message", "The sandbox is empty."));
    }
}
