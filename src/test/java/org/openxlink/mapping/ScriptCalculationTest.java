package org.openxlink.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptRuntimeException;
import org.openxlink.mapping.basic.ScriptSyntaxException;

/** What a script is given, and what is heard of it. */
class ScriptCalculationTest {

    private static final LocalDay DAY = LocalDay.of(LocalDate.of(2024, 10, 27), ZoneId.of("Europe/Berlin"));
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 12, 24, 18, 30);

    private final List<String> heard = new ArrayList<>();

    /** Writes down what it hears. */
    private final class Heard implements ScriptEvents {

        @Override
        public void said(ScriptCall call, String line) {
            heard.add(call.file() + " says " + line + " at " + call.time());
        }

        @Override
        public void returned(ScriptCall call, long result) {
            heard.add(call.file() + " returns " + result + " at " + call.time());
        }

        @Override
        public void failed(ScriptCall call, ScriptRuntimeException failure) {
            heard.add(failure.getMessage() + " at " + call.time());
        }
    }

    private long value(String source, int interval, long... millionths) throws ScriptSyntaxException, ScriptFailed {
        Interval of = DAY.intervals(60).get(interval);
        Script script = Script.compile("config/1.bas", source);
        Occasion occasion = new Occasion(DAY, null, NOW, new Heard());
        try {
            return new ScriptCalculation(TestMapping.scripted("config/1.bas"), script).value(millionths, of, occasion);
        } catch (ScriptFailed failure) {
            failure.tell(occasion.events());
            throw failure;
        }
    }

    @Test
    void parasInUnits() throws Exception {
        assertThat(value("Result = (Para1 - Para2) * 100", 0, 1_100_000, 100_000))
                .isEqualTo(100);
        assertThat(value("Result = Para1 * 100", 0, 9_007_199_254_000_000L)).isEqualTo(900_719_925_400L);
        assertThat(value("Result = Para1 * 100 + Para2", 0, -1, 0)).isZero();
    }

    @Test
    void hoursThatTheClockShowsTwice() throws Exception {
        String clock = "Result = Weekday * 10000 + Minutes";
        assertThat(value(clock, 2)).isEqualTo(10_120);
        assertThat(value(clock, 3)).isEqualTo(10_120);
        assertThat(heard)
                .containsExactly(
                        "config/1.bas returns 10120 at 2024-10-27T02:00+02:00",
                        "config/1.bas returns 10120 at 2024-10-27T02:00+01:00");
    }

    @Test
    void timeOfTheRun() throws Exception {
        assertThat(value("Result = Hour(Now) * 100 + Minute(Time) + Day(Date) * 10000", 0))
                .isEqualTo(241_830);
    }

    @Test
    void linesAndFailures() {
        assertThatThrownBy(() -> value("MsgBox \"is \" & Para1\nResult = 1 / Para1", 0, 0))
                .isInstanceOf(ScriptFailed.class);
        assertThat(heard)
                .containsExactly(
                        "config/1.bas says is 0 at 2024-10-27T00:00+02:00",
                        "config/1.bas:2: division by zero (Para1=0, Weekday=1, Minutes=0) at 2024-10-27T00:00+02:00");
    }
}
