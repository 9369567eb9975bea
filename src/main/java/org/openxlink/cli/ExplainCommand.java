package org.openxlink.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.cli.explain.ExplanationText;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.Explanation;
import org.openxlink.monitor.Question;
import org.openxlink.monitor.Unexplained;
import org.openxlink.route.Explainer;
import org.openxlink.route.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code xlink explain}. */
@Command(
        name = "explain",
        description = {
            "Tells where one interval value comes from: the mapping, the lines or rows of its sources, their sums, the"
                    + " script at work, what an import would send now, and what the target has already.",
            "Reads the sources of that day anew, also files that were moved after an import. Sends nothing, writes nothing,"
                    + " and imports go on meanwhile; an instance that runs on the home is asked to do it.",
            "Exit status 1 when a source could not be read, 2 when there is no such value."
        },
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "QUEUE", description = "number or name of the WFM queue")
    private String queue;

    @Parameters(index = "1", paramLabel = "VALUETYPE", description = "number or name of its value type")
    private String valueType;

    @Parameters(
            index = "2",
            paramLabel = "DATE",
            converter = ImportCommand.Day.class,
            description = "local day, yyyy-MM-dd or MM/dd/yyyy")
    private LocalDate day;

    @Parameters(
            index = "3",
            paramLabel = "TIME",
            converter = Time.class,
            description = "local begin of the interval, HH:mm")
    private LocalTime time;

    @Option(names = "--second", description = "the second of two, in the hour that the clock shows twice")
    private boolean second;

    @Option(names = "--target", paramLabel = "NAME", description = "the target meant, where the value goes to several")
    private String target;

    @Option(names = "--json", description = "print it as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Question question = new Question(queue, valueType, day, time, second, Optional.ofNullable(target));
        try {
            Explanation explanation = explain(question);
            print(explanation);
            return explanation.read().stream()
                            .allMatch(system -> system.message().isEmpty())
                    ? Xlink.DONE
                    : Xlink.FAILED;
        } catch (Unexplained e) {
            return refuse(e.getMessage());
        } catch (RunningInstance.Refusal e) {
            return refuse(e.getMessage());
        }
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println("xlink: " + sentence);
        return Xlink.UNUSABLE;
    }

    private Explanation explain(Question question) throws Exception {
        Path home = xlink.home();
        Optional<RunningInstance> instance = RunningInstance.of(home);
        if (instance.isPresent()) {
            return instance.get().get(path(question), Explanation.class, LONGEST);
        }
        Calculations calculations = Calculations.read(home);
        Logs.COMMANDS.openFor(calculations.installation());
        Optional<Ledger> ledger = Ledger.reading(home);
        try {
            return new Explainer(calculations, ledger, Templates.of(home)).explain(question);
        } finally {
            ledger.ifPresent(Ledger::close);
        }
    }

    private static String path(Question question) {
        return "/explain?queue=" + encoded(question.queue())
                + "&valueType=" + encoded(question.valueType())
                + "&day=" + question.day()
                + "&time=" + question.time()
                + "&second=" + question.second()
                + question.target().map(name -> "&target=" + encoded(name)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void print(Explanation explanation) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(explanation));
        } else {
            new ExplanationText(explanation).lines().forEach(out::println);
        }
        out.flush();
    }

    /** A time of day. */
    static final class Time implements ITypeConverter<LocalTime> {

        private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

        @Override
        public LocalTime convert(String text) {
            try {
                return LocalTime.parse(text.strip(), FORM);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text + "\" is no time; expected HH:mm, such as 08:15");
            }
        }
    }
}
