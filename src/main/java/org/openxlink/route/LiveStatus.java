package org.openxlink.route;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.quartz.QuartzComponent;
import org.openxlink.config.Automatic;
import org.openxlink.config.Fingerprint;
import org.openxlink.config.General;
import org.openxlink.config.Installation;
import org.openxlink.config.Problem;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.LedgerException;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Pauses;
import org.openxlink.monitor.Status;
import org.openxlink.monitor.Status.State;
import org.openxlink.monitor.Status.SystemStatus;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/** What can be told of the routes while they run. */
final class LiveStatus {

    private final CamelContext context;
    private final Ledger ledger;
    private final UnderWay underWay;
    private final Pauses pauses;
    private final InstantSource clock;
    private final Instant since = Instant.now();

    LiveStatus(CamelContext context, Ledger ledger, UnderWay underWay, Pauses pauses, InstantSource clock) {
        this.context = context;
        this.ledger = ledger;
        this.underWay = underWay;
        this.pauses = pauses;
        this.clock = clock;
    }

    Instant since() {
        return since;
    }

    /** @param live the configuration in service, and which one that is */
    Status of(Installation live, Fingerprint fingerprint, List<String> kept) {
        Known known = Known.of(ledger, live);
        List<SystemStatus> systems = new ArrayList<>();
        for (SystemConfig system : live.systems()) {
            system.contacts().ifPresent(any -> systems.add(of(live, system, Run.Kind.CONTACTS, known)));
            system.statuses().ifPresent(any -> systems.add(of(live, system, Run.Kind.STATUSES, known)));
        }
        List<String> problems = live.problems().stream().map(Problem::toString).toList();
        return new Status(live.home(), since, fingerprint, kept, problems, known.fault, systems);
    }

    /**
     * What is the same for all systems.
     *
     * @param mapped those that have something to import
     * @param runs what the ledger knows of the imports, unless it can't be used
     */
    private record Known(
            Set<ImportTask> mapped, Map<ImportTask, Run> runs, Map<ImportTask, LocalDate> complete, String fault) {

        static Known of(Ledger ledger, Installation live) {
            Set<ImportTask> mapped = Set.copyOf(ImportTask.of(live));
            try {
                ledger.check();
                Map<ImportTask, Run> runs = new HashMap<>();
                ledger.runs().last().forEach(run -> runs.put(new ImportTask(run.kind(), run.system()), run));
                Map<ImportTask, LocalDate> complete = new HashMap<>();
                ledger.days()
                        .lastComplete()
                        .forEach((source, day) -> complete.put(new ImportTask(source.kind(), source.system()), day));
                return new Known(mapped, runs, complete, "");
            } catch (LedgerException e) {
                return new Known(mapped, Map.of(), Map.of(), e.getMessage());
            }
        }
    }

    private SystemStatus of(Installation live, SystemConfig system, Run.Kind kind, Known known) {
        String name = system.name();
        ImportTask task = new ImportTask(kind, name);
        String key = RouteKey.of(kind, name);
        String why = disabled(live, system, kind, known.mapped.contains(task));
        Optional<ImportRun> run = underWay.of(key);
        return new SystemStatus(
                name,
                kind,
                run.map(LiveStatus::state).orElseGet(() -> atRest(task, why)),
                run.map(ImportRun::waitingFor).orElse(why),
                Optional.ofNullable(known.runs.get(task)),
                pauses.isPaused(task) ? Optional.empty() : nextRun(key),
                Optional.ofNullable(known.complete.get(task)),
                underWay.upToDate(key).map(start -> Lag.of(start, clock.instant(), automatic(live, kind), zone(live))));
    }

    private static State state(ImportRun run) {
        return run.waitingFor().isEmpty() ? State.RUNNING : State.WAITING;
    }

    /** Paused by us, or a route that somebody stopped with a tool of Camel's. */
    private State atRest(ImportTask task, String why) {
        if (!why.isEmpty()) {
            return State.DISABLED;
        }
        String timer = "timer:" + task.kind().word() + ":" + task.system();
        ServiceStatus status = context.getRouteController().getRouteStatus(timer);
        return pauses.isPaused(task) || (status != null && !status.isStarted()) ? State.PAUSED : State.IDLE;
    }

    /** Why nothing wakes it; empty when something does. */
    private static String disabled(Installation live, SystemConfig system, Run.Kind kind, boolean mapped) {
        if (!system.enabled()) {
            return "parked (Enabled=0)";
        }
        if (kind == Run.Kind.CONTACTS && !mapped) {
            return "not mapped";
        }
        String key = kind == Run.Kind.CONTACTS ? "PhoneLinkImport" : "TimeLinkImport";
        return automatic(live, kind).mode() == Automatic.Mode.NONE ? "by hand only (" + key + "=none)" : "";
    }

    private Optional<Instant> nextRun(String key) {
        QuartzComponent quartz = context.getComponent("quartz", QuartzComponent.class);
        Scheduler scheduler = quartz.getScheduler();
        if (scheduler == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(scheduler.getTrigger(new TriggerKey(key, "imports")))
                    .map(Trigger::getNextFireTime)
                    .map(Date::toInstant);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Automatic automatic(Installation live, Run.Kind kind) {
        General general = live.general();
        return kind == Run.Kind.CONTACTS ? general.phoneLink() : general.timeLink();
    }

    private static ZoneId zone(Installation live) {
        return live.general().localTimeZone();
    }
}
