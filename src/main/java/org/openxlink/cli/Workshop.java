package org.openxlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.openxlink.cli.script.Transcript;
import org.openxlink.config.Automatic;
import org.openxlink.config.Draft;
import org.openxlink.config.MachineZone;
import org.openxlink.config.Place;
import org.openxlink.config.Problem;
import org.openxlink.config.SystemConfig;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.basic.Parameters;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptRuntimeException;
import org.openxlink.mapping.basic.ScriptSyntaxException;
import org.openxlink.mapping.basic.syntax.SyntaxProblem;
import org.openxlink.monitor.DatabaseBench;
import org.openxlink.monitor.Workbench;
import org.openxlink.route.PlannedRuns;
import org.openxlink.source.CallTree;
import org.openxlink.source.csv.proposal.Proposal;
import org.openxlink.source.database.Drivers;

/** What the commands {@code validate}, {@code tree} and {@code script} do, for the console's pages. */
public final class Workshop implements Workbench {

    private final Path home;
    private final DatabaseBench databases;

    public Workshop(Path home) {
        this.home = home;
        this.databases = new DatabaseWorkshop(home);
    }

    @Override
    public DatabaseBench databases() {
        return databases;
    }

    @Override
    public List<Problem> problems(Draft draft) throws IOException {
        return Calculations.read(draft).installation().problems();
    }

    @Override
    public SourceTree tree(SystemConfig system) throws IOException {
        try {
            CallTree tree = SourceTrees.of(system, Drivers.of(home));
            return new SourceTree(tree.queues(), tree.valueTypes());
        } catch (SQLException e) {
            throw new IOException(SourceTrees.reason(system, e), e);
        }
    }

    @Override
    public List<FoundFile> files(String folder) throws IOException {
        return new SampleFolder(home, folder).files();
    }

    @Override
    public byte[] beginning(String folder, String file) throws IOException {
        return new SampleFolder(home, folder).beginning(file);
    }

    @Override
    public Guess guess(byte[] sample, boolean statuses) {
        Proposal proposal = statuses ? Proposal.ofStatuses(sample) : Proposal.ofContacts(sample);
        List<String> notes = proposal.notes().stream().map(Enum::name).toList();
        return new Guess(proposal.encoding(), proposal.keys(), notes);
    }

    @Override
    public Reading read(byte[] sample, SystemConfig system, boolean statuses, boolean sound) throws IOException {
        return statuses ? CsvTrial.ofStatuses(sample, system, sound) : CsvTrial.ofContacts(sample, system, sound);
    }

    @Override
    public List<Problem> problems(ScriptText text) {
        try {
            Script script = compiled(text);
            return script.setsResult()
                    ? List.of()
                    : List.of(new Problem(
                            Place.of(text.file()),
                            Problem.Severity.WARNING,
                            "Result is never set, so that every value is 0; is it misspelt?"));
        } catch (ScriptSyntaxException wrong) {
            return wrong.problems().stream().map(Workshop::problem).toList();
        }
    }

    @Override
    public Trial run(ScriptText text, Given given) {
        Transcript transcript = new Transcript(given.trace());
        try {
            double[] paras =
                    given.paras().stream().mapToDouble(Double::doubleValue).toArray();
            LocalDateTime now = LocalDateTime.now(MachineZone.id());
            long result =
                    compiled(text).result(Parameters.of(given.weekday(), given.minutes(), now, paras), transcript);
            return new Trial(OptionalLong.of(result), transcript.lines(), "");
        } catch (ScriptRuntimeException failed) {
            return new Trial(OptionalLong.empty(), transcript.lines(), failed.getMessage());
        } catch (ScriptSyntaxException wrong) {
            String mistakes = wrong.problems().stream()
                    .map(mistake -> problem(mistake).toString())
                    .collect(Collectors.joining("\n"));
            return new Trial(OptionalLong.empty(), List.of(), mistakes);
        }
    }

    @Override
    public List<Instant> runs(Automatic automatic, ZoneId zone, Instant since, int most) {
        return PlannedRuns.of(automatic, zone, since, most);
    }

    private static Script compiled(ScriptText text) throws ScriptSyntaxException {
        return Script.compile(text.file(), text.text());
    }

    private static Problem problem(SyntaxProblem mistake) {
        return new Problem(
                Place.of(mistake.script()).at(mistake.line(), mistake.column()),
                Problem.Severity.ERROR,
                mistake.message(),
                mistake.excerpt());
    }
}
