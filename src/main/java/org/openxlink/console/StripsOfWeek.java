package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openxlink.config.Automatic;
import org.openxlink.config.Installation;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingSource;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.WfmQueue;
import org.openxlink.console.access.Access;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.RefusedSlot;
import org.openxlink.ledger.Run;
import org.openxlink.ledger.Strip;
import org.openxlink.ledger.Strips;
import org.openxlink.monitor.Operations;

/** {@code GET /api/v1/strips}: what became of each quarter of an hour of the last seven days. Only reads. */
final class StripsOfWeek {

    private static final int DAYS = 7;
    private static final int SLOT_SECONDS = 900;

    private final Operations operations;
    private final Path home;

    StripsOfWeek(Operations operations, Path home) {
        this.operations = operations;
        this.home = home;
    }

    void addTo(Javalin server) {
        server.get(
                "/api/v1/strips",
                this::strips,
                Access.VIEWER,
                says("Gives the last seven days of each system and kind", StripsView.class));
    }

    private void strips(Context request) {
        request.json(of(operations.installation(), Instant.now()));
    }

    private StripsView of(Installation live, Instant now) {
        List<DayBounds> days = days(live, now);
        long from = days.get(0).start();
        long to = days.get(DAYS - 1).end();
        Map<Strips.Key, Strip> known = known(from, to);
        Map<Strips.Key, Set<Long>> refused = refused(live, from, to);
        Set<String> mapped = mapped(live);
        List<StripsView.OfSystem> strips = new ArrayList<>();
        for (SystemConfig system : live.systems()) {
            for (Run.Kind kind : kinds(system)) {
                Strips.Key key = new Strips.Key(system.name(), kind);
                DueQuarters due = due(live, system, kind, mapped, now);
                strips.add(StripsView.of(
                        key, days, known.getOrDefault(key, Strip.EMPTY), refused.getOrDefault(key, Set.of()), due));
            }
        }
        return new StripsView(days.stream().map(day -> day.date().toString()).toList(), StripsView.LETTERS, strips);
    }

    private static List<DayBounds> days(Installation live, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, live.general().localTimeZone());
        return today.minusDays(DAYS - 1L)
                .datesUntil(today.plusDays(1))
                .map(date -> DayBounds.of(date, live.general().localTimeZone()))
                .toList();
    }

    private Map<Strips.Key, Strip> known(long from, long to) {
        Optional<Ledger> ledger = Ledger.reading(home);
        if (ledger.isEmpty()) {
            return Map.of();
        }
        try (Ledger open = ledger.get()) {
            return open.strips().all(from, to);
        }
    }

    private static List<Run.Kind> kinds(SystemConfig system) {
        List<Run.Kind> kinds = new ArrayList<>();
        system.contacts().ifPresent(any -> kinds.add(Run.Kind.CONTACTS));
        system.statuses().ifPresent(any -> kinds.add(Run.Kind.STATUSES));
        return kinds;
    }

    private static Set<String> mapped(Installation live) {
        Set<String> mapped = new HashSet<>();
        live.mappings().stream()
                .filter(Mapping::isSent)
                .flatMap(mapping -> mapping.sources().stream())
                .map(MappingSource::system)
                .forEach(mapped::add);
        return mapped;
    }

    private static DueQuarters due(
            Installation live, SystemConfig system, Run.Kind kind, Set<String> mapped, Instant now) {
        boolean contacts = kind == Run.Kind.CONTACTS;
        Automatic automatic =
                contacts ? live.general().phoneLink() : live.general().timeLink();
        boolean imported = system.enabled() && (!contacts || mapped.contains(system.name()));
        return DueQuarters.of(imported, automatic, live.general().localTimeZone(), now);
    }

    /** The quarters of which something is in quarantine: of contacts for each system that feeds the queue. */
    private Map<Strips.Key, Set<Long>> refused(Installation live, long from, long to) {
        Map<Strips.Key, Set<Long>> refused = new HashMap<>();
        for (RefusedSlot slot : Quarantine.of(home).slots(from, to)) {
            if (slot.kind() == Run.Kind.STATUSES) {
                add(slot.system(), slot, SLOT_SECONDS, refused);
            } else {
                WfmQueue queue = live.catalogue().queues().get(slot.queue());
                int seconds = queue == null ? SLOT_SECONDS : queue.interval() * 60;
                feeding(live, slot.queue()).forEach(system -> add(system, slot, seconds, refused));
            }
        }
        return refused;
    }

    private static Set<String> feeding(Installation live, int queue) {
        Set<String> systems = new HashSet<>();
        live.mappings().stream()
                .filter(mapping -> mapping.queue().number() == queue)
                .flatMap(mapping -> mapping.sources().stream())
                .forEach(source -> systems.add(source.system()));
        return systems;
    }

    private static void add(String system, RefusedSlot slot, int seconds, Map<Strips.Key, Set<Long>> refused) {
        Set<Long> slots = refused.computeIfAbsent(new Strips.Key(system, slot.kind()), any -> new HashSet<>());
        long first = slot.start() - Math.floorMod(slot.start(), (long) SLOT_SECONDS);
        for (long second = first; second < first + seconds; second += SLOT_SECONDS) {
            slots.add(second);
        }
    }
}
