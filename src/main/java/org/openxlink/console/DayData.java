package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.asks;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Installation;
import org.openxlink.config.Nearest;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Sentence;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.monitor.Operations;

/** {@code GET /api/v1/data/...}: what targets have of a day, as the ledger knows it. Only reads. */
final class DayData {

    private static final String PREFIX = "/api/v1/data";

    private final Operations operations;
    private final Path home;

    DayData(Operations operations, Path home) {
        this.operations = operations;
        this.home = home;
    }

    void addTo(Javalin server) {
        server.get(
                PREFIX + "/queues",
                this::queues,
                Access.VIEWER,
                says("Lists the WFM queues that are mapped", QueueView[].class));
        server.get(
                PREFIX + "/contacts",
                this::contacts,
                Access.VIEWER,
                asks("queue", "day", "target"),
                says("Gives the intervals of a queue and day", ContactsView.class));
        server.get(
                PREFIX + "/agents",
                this::agents,
                Access.VIEWER,
                asks("system", "day", "target"),
                says("Lists the agents of a day", StatusesView.Agents.class));
        server.get(
                PREFIX + "/statuses",
                this::statuses,
                Access.VIEWER,
                asks("system", "day", "agent", "target"),
                says("Gives what agents did on a day", StatusesView.class));
    }

    private void queues(Context request) {
        request.json(QueueView.all(operations.installation()));
    }

    private void contacts(Context request) throws Problem {
        Query query = new Query(request);
        Installation live = operations.installation();
        int number = query.value("queue", "the number of a WFM queue", Integer::valueOf);
        WfmQueue queue = Optional.ofNullable(live.catalogue().queues().get(number))
                .orElseThrow(() -> Problem.order(Sentence.NO_QUEUE.with("number", number)));
        String target = target(query, live, queue);
        DayBounds day = day(query, live);
        Quarantine quarantine = Quarantine.of(home);
        try (Ledger ledger = ledger()) {
            request.json(new ContactsView(
                    number,
                    queue.name(),
                    target,
                    queue.interval(),
                    ContactsView.Day.of(day, target, number, ledger, quarantine),
                    ContactsView.Day.of(day.weekBefore(), target, number, ledger, quarantine)));
        }
    }

    private void agents(Context request) throws Problem {
        Query query = new Query(request);
        Installation live = operations.installation();
        String system = system(query, live);
        DayBounds day = day(query, live);
        try (Ledger ledger = ledger()) {
            request.json(StatusesView.Agents.of(target(query, live), system, day, ledger));
        }
    }

    private void statuses(Context request) throws Problem {
        Query query = new Query(request);
        Installation live = operations.installation();
        String system = system(query, live);
        DayBounds day = day(query, live);
        List<String> agents = request.queryParams("agent");
        if (agents.isEmpty()) {
            throw Problem.badRequest("agent is missing; those of a day are in " + PREFIX + "/agents");
        }
        try (Ledger ledger = ledger()) {
            request.json(StatusesView.of(target(query, live), system, day, agents, ledger));
        }
    }

    private Ledger ledger() throws Problem {
        return Ledger.reading(home).orElseThrow(() -> Problem.notFound(Sentence.NOTHING_IMPORTED.said()));
    }

    private static DayBounds day(Query query, Installation live) throws Problem {
        ZoneId zone = live.general().localTimeZone();
        return DayBounds.of(query.value("day", "yyyy-MM-dd", LocalDate::parse), zone);
    }

    private static String system(Query query, Installation live) throws Problem {
        String name = query.text("system");
        List<String> names = live.systems().stream().map(SystemConfig::name).toList();
        return live.system(name)
                .map(SystemConfig::name)
                .orElseThrow(() -> Problem.order(
                        "there is no external system \"" + name + "\"" + Nearest.suggestion(name, names),
                        Sentence.UNKNOWN_SYSTEM.with("system", name)));
    }

    /** The one that was asked for, else the first that the queue is mapped for. */
    private static String target(Query query, Installation live, WfmQueue queue) {
        return query.optional("target")
                .or(() -> live.mappings().stream()
                        .filter(mapping -> mapping.queue().number() == queue.number())
                        .map(mapping -> mapping.target().name())
                        .findFirst())
                .orElseGet(() -> target(query, live));
    }

    /** The one that was asked for, else the first: all get the statuses. */
    private static String target(Query query, Installation live) {
        return query.optional("target")
                .or(() -> live.targets().stream().map(Target::name).findFirst())
                .orElse("");
    }
}
