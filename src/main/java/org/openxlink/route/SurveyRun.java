package org.openxlink.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.camel.util.FileUtil;
import org.openxlink.interval.LocalDay;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ScriptSurvey;
import org.openxlink.mapping.SurveyOfShares;
import org.openxlink.monitor.ImportRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Surveys scripts over what the sources hold. It reads them as an import does, by the same templates and in turn with real
 * imports, but there is no target, files stay, and what an import writes down goes to a folder that is thrown away.
 */
public final class SurveyRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyRun.class);

    private final ScriptSurvey survey;
    private final ZoneId zone;
    private final Path scratch;
    private final Ledger ledger;
    private final Engine engine;

    private SurveyRun(ScriptSurvey survey, ZoneId zone, Path scratch, Ledger ledger, Engine engine) {
        this.survey = survey;
        this.zone = zone;
        this.scratch = scratch;
        this.ledger = ledger;
        this.engine = engine;
    }

    public static SurveyRun start(Calculations calculations, ScriptSurvey survey, Templates templates)
            throws Exception {
        LOG.info("a survey of scripts begins: what follows only reads, nothing is sent");
        ZoneId zone = calculations.installation().general().localTimeZone();
        Path scratch = Files.createTempDirectory("openxlink-survey-");
        Ledger ledger = Ledger.open(scratch);
        try {
            Engine engine = Engine.survey(calculations, survey, scratch, ledger, templates);
            return new SurveyRun(survey, zone, scratch, ledger, engine);
        } catch (Exception e) {
            cleanUp(ledger, scratch);
            throw e;
        }
    }

    /** Reads these days of an external system and runs the scripts of the queues that it feeds alone. */
    public Run read(String system, ImportRequest request) {
        return engine.importDays(Run.Kind.CONTACTS, system, request);
    }

    /** All external systems were read: runs the scripts of the queues that several of them feed. */
    public void finish(List<LocalDate> dates) {
        SurveyOfShares shares = survey.ofShares();
        if (shares.systems().isEmpty()) {
            return;
        }
        for (LocalDate date : dates) {
            LocalDay day = LocalDay.of(date, zone);
            shares.run(day, ledger.shares().of(shares.systems(), day.start(), day.end()), LocalDateTime.now(zone));
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
        cleanUp(ledger, scratch);
        LOG.info("the survey of scripts has ended");
    }

    private static void cleanUp(Ledger ledger, Path scratch) throws IOException {
        ledger.close();
        FileUtil.removeDir(scratch.toFile());
    }
}
