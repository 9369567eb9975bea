package org.openxlink.route;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.openxlink.config.Fingerprint;
import org.openxlink.config.FolderWatch;
import org.openxlink.config.Installation;
import org.openxlink.config.Problem;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.Explanation;
import org.openxlink.monitor.Question;
import org.openxlink.monitor.Reloaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configuration and the templates in service, and how others take their place. */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private static final int READINGS = 3;

    private final CamelContext context;
    private final LiveRoutes routes;
    private Calculations calculations;
    private Templates templates;
    private Fingerprint fingerprint;
    private List<String> kept = List.of();

    private Service(Wiring wiring, Calculations calculations, Templates templates) throws IOException {
        this.context = wiring.context();
        this.routes = new LiveRoutes(wiring);
        this.calculations = calculations;
        this.templates = templates;
        this.fingerprint = Fingerprint.of(calculations.installation().home());
    }

    static Service start(Wiring wiring, Calculations calculations, Templates templates) throws Exception {
        Service service = new Service(wiring, calculations, templates);
        service.routes.change(calculations).failure().ifPresent(Service::end);
        return service;
    }

    private static void end(String failure) {
        throw new IllegalStateException(failure);
    }

    void awaitService(Run.Kind kind, String system) throws InterruptedException {
        routes.awaitService(kind, system);
    }

    void close() throws Exception {
        routes.close();
    }

    synchronized Installation installation() {
        return calculations.installation();
    }

    /** Explains a value by the configuration in service; nothing waits for it meanwhile. */
    Explanation explain(Question question, Ledger ledger) throws Exception {
        Explainer explainer;
        synchronized (this) {
            explainer = new Explainer(calculations, Optional.of(ledger), templates);
        }
        return explainer.explain(question);
    }

    /** What is in service as it was before, because it became invalid. */
    synchronized List<String> kept() {
        return kept;
    }

    /** The configuration in service, of the files as they were last usable. */
    synchronized Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Reads all files again and puts into service what changed in them and is sound. */
    synchronized Reloaded reload() {
        List<String> problems = new ArrayList<>();
        List<String> staying = new ArrayList<>();
        List<Problem> before = calculations.installation().problems();
        Templates former = templates;
        boolean newTemplates = reloadTemplates(problems, staying);
        try {
            Calculations.Reread reread = rereadAtRest();
            calculations = reread.calculations();
            staying.addAll(reread.kept());
        } catch (IOException e) {
            problems.add(e.getMessage());
            staying.add("config/");
        }
        LiveRoutes.Change change = routes.change(calculations, newTemplates);
        change.failure().ifPresent(problems::add);
        if (newTemplates && change.failure().isPresent()) {
            staying.add("routes/");
            change = goBackTo(former);
        }
        kept = List.copyOf(staying);
        List<Problem> now = calculations.installation().problems();
        if (!now.equals(before)) {
            now.forEach(problem -> LOG.warn("{}", problem));
        }
        now.stream().map(Problem::toString).forEach(problems::add);
        Reloaded reloaded =
                new Reloaded(!change.isNone(), change.replaced(), change.added(), change.removed(), kept, problems);
        tell(reloaded);
        return reloaded;
    }

    /** Files that were changed while they were read are read again: some would be new, others old. */
    private Calculations.Reread rereadAtRest() throws IOException {
        Path home = calculations.installation().home();
        for (int time = 0; time < READINGS; time++) {
            FolderWatch.Snapshot files = FolderWatch.Snapshot.ofHome(home);
            Calculations.Reread reread = calculations.reread();
            Fingerprint read = Fingerprint.of(home);
            if (FolderWatch.Snapshot.ofHome(home).equals(files)) {
                fingerprint = reread.calculations().installation().broken().whole() ? fingerprint : read;
                return reread;
            }
        }
        throw new IOException("config/: files change all the time; they are read when that has ended");
    }

    /** True when other templates are loaded now. */
    private boolean reloadTemplates(List<String> problems, List<String> kept) {
        try {
            Templates read = Templates.of(calculations.installation().home());
            if (read.equals(templates)) {
                return false;
            }
            read.check();
            read.reload(context);
            templates = read;
            return true;
        } catch (Exception e) {
            problems.add(Causes.behind(e).getMessage());
            kept.add("routes/");
            return false;
        }
    }

    /** Camel understands the templates, but can't make routes of them: that shows only when it is done. */
    private LiveRoutes.Change goBackTo(Templates former) {
        try {
            former.reload(context);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the former route templates can't be loaded: "
                            + Causes.behind(e).getMessage(),
                    e);
        }
        templates = former;
        return routes.change(calculations, true);
    }

    private static void tell(Reloaded reloaded) {
        if (reloaded.changed()) {
            LOG.info(
                    "configuration changed{}{}{}",
                    named("added", reloaded.added()),
                    named("replaced", reloaded.replaced()),
                    named("removed", reloaded.removed()));
        }
        if (!reloaded.kept().isEmpty()) {
            LOG.warn("in service as before, because it is invalid now: {}", String.join(", ", reloaded.kept()));
        }
    }

    private static String named(String what, List<String> systems) {
        return systems.isEmpty() ? "" : "; " + what + ": " + String.join(", ", systems);
    }
}
