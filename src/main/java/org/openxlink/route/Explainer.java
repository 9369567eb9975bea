package org.openxlink.route;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.util.FileUtil;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ContactSource;
import org.openxlink.config.Installation;
import org.openxlink.config.Mapping;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.Share;
import org.openxlink.mapping.ValueInspection;
import org.openxlink.mapping.WorkedOut;
import org.openxlink.monitor.Explanation;
import org.openxlink.monitor.Question;
import org.openxlink.monitor.Unexplained;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains one value: reads the sources of that day anew, by the templates of the imports, and puts what the ledger knows
 * beside it. Sends nothing; what an import writes down goes to a folder that is thrown away.
 */
public final class Explainer {

    private static final Logger LOG = LoggerFactory.getLogger(Explainer.class);

    private final Calculations calculations;
    private final Installation installation;
    private final Optional<Ledger> ledger;
    private final Templates templates;

    /** @param ledger to look into; nothing when nothing was imported yet */
    public Explainer(Calculations calculations, Optional<Ledger> ledger, Templates templates) {
        this.calculations = calculations;
        this.installation = calculations.installation();
        this.ledger = ledger;
        this.templates = templates;
    }

    /**
     * Explains a value.
     *
     * @throws Unexplained when there is no such value
     */
    public Explanation explain(Question question) throws Exception {
        AskedValue asked = AskedValue.of(question, installation);
        LOG.info(
                "explaining {} of {}: what follows only reads, nothing is sent",
                asked.mapping().key(),
                question.day());
        Path scratch = Files.createTempDirectory("openxlink-explain-");
        try (Ledger kept = Ledger.open(scratch)) {
            return explain(asked, scratch, kept);
        } finally {
            FileUtil.removeDir(scratch.toFile());
        }
    }

    private Explanation explain(AskedValue asked, Path scratch, Ledger kept) throws Exception {
        List<ExplainedSystem> systems = systems(asked, kept);
        try (Engine engine = Engine.explaining(calculations, systems, scratch, kept, templates)) {
            systems.forEach(system -> system.read(engine));
        }
        List<String> names =
                systems.stream().map(system -> system.config().name()).toList();
        List<Share> read =
                kept.shares().of(names, asked.day().start(), asked.day().end());
        List<Share> all = new ArrayList<>(read);
        all.addAll(notRead(asked, systems, names, read));
        WorkedOut workedOut = new ValueInspection(asked.mapping(), asked.ofQueue(), calculations)
                .in(
                        asked.day(),
                        asked.interval(),
                        all,
                        LocalDateTime.now(asked.day().zone()));
        KnownInterval known = KnownInterval.of(asked, workedOut.record(), ledger, installation.home());
        return new ExplanationReport(asked, systems, read, installation.home()).of(workedOut, known);
    }

    private List<ExplainedSystem> systems(AskedValue asked, Ledger kept) throws InterruptedException {
        Set<String> names = new TreeSet<>();
        asked.ofQueue().forEach(mapping -> mapping.sources().forEach(source -> names.add(source.system())));
        List<ExplainedSystem> systems = new ArrayList<>();
        for (String name : names) {
            SystemConfig system = installation.system(name).orElseThrow();
            systems.add(ExplainedSystem.of(system, columns(system, asked), asked, installation.home(), ledger, kept));
        }
        return systems;
    }

    /** Of the queue's groups alone what an import wants of all: a row that is bad for one value is bad for it too. */
    private ContactColumns columns(SystemConfig system, AskedValue asked) {
        ContactSource contacts = system.contacts().orElseThrow();
        List<Mapping> all = installation.mappingsOf(system.name()).stream()
                .filter(mapping -> mapping.isSent() || mapping.equals(asked.mapping()))
                .toList();
        return new ContactColumns(
                ContactColumns.of(system.name(), contacts, asked.ofQueue()).groups(),
                ContactColumns.of(system.name(), contacts, all).values());
    }

    /** What earlier imports kept of slots of which nothing was read now, as an import adds it. */
    private List<Share> notRead(AskedValue asked, List<ExplainedSystem> systems, List<String> names, List<Share> read) {
        record Place(Share.Source source, long slot) {}
        Set<Place> known = new HashSet<>();
        read.forEach(share -> known.add(new Place(share.source(), share.slot())));
        List<Share> kept = new ArrayList<>();
        systems.forEach(system -> kept.addAll(system.kept()));
        ledger.ifPresent(open -> kept.addAll(
                open.shares().of(names, asked.day().start(), asked.day().end())));
        return kept.stream()
                .filter(share -> known.add(new Place(share.source(), share.slot())))
                .toList();
    }
}
