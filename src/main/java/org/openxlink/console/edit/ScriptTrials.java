package org.openxlink.console.edit;

import java.util.List;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Workbench;
import org.openxlink.monitor.Workbench.Given;
import org.openxlink.monitor.Workbench.ScriptText;
import org.openxlink.monitor.Workbench.Trial;

/** Scripts that are checked and tried out while they are written. */
public final class ScriptTrials {

    private static final int LONGEST = 200_000;

    private final Workbench workbench;

    public ScriptTrials(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A script and what it is given.
     *
     * @param para Para1, Para2, ...
     * @param weekday 1 Sunday to 7 Saturday; Monday where it is not given
     * @param minutes since midnight; 8:00 where they are not given
     */
    public record Order(String file, String text, List<Double> para, Integer weekday, Integer minutes, boolean trace) {}

    public record CheckView(List<ProblemView> problems) {}

    /** @param result null where it failed */
    public record TrialView(Long result, List<String> lines, String failure) {}

    public CheckView check(Order order) throws Refused {
        return new CheckView(ProblemView.of(workbench.problems(script(order))));
    }

    public TrialView run(Order order) throws Refused {
        int weekday = order.weekday() == null ? 2 : order.weekday();
        int minutes = order.minutes() == null ? 480 : order.minutes();
        if (weekday < 1 || weekday > 7 || minutes < 0 || minutes >= 1440) {
            throw Refused.impossible(Sentence.NO_SCRIPT_TIME.said());
        }
        List<Double> paras = order.para() == null ? List.of() : order.para();
        Trial trial = workbench.run(script(order), new Given(paras, weekday, minutes, order.trace()));
        Long result = trial.result().isPresent() ? trial.result().getAsLong() : null;
        return new TrialView(result, trial.lines(), trial.failure());
    }

    private static ScriptText script(Order order) throws Refused {
        if (order.text() == null || order.text().length() > LONGEST) {
            throw Refused.impossible(Sentence.NO_SCRIPT_TEXT.with("most", LONGEST));
        }
        return new ScriptText(order.file() == null ? "script" : order.file(), order.text());
    }
}
