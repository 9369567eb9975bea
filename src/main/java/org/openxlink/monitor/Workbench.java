package org.openxlink.monitor;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.openxlink.config.Automatic;
import org.openxlink.config.Draft;
import org.openxlink.config.Problem;
import org.openxlink.config.SystemConfig;

/** What those who change the configuration may try out before: nothing is imported and nothing is saved. */
public interface Workbench extends CsvBench {

    /** What is wrong with the configuration as it would be. */
    List<Problem> problems(Draft draft) throws IOException;

    /**
     * What can be mapped of an external system; a database is asked.
     *
     * @throws IOException with a sentence, when the source can't be asked
     */
    SourceTree tree(SystemConfig system) throws IOException;

    /** What databases can be asked before their systems are saved. */
    DatabaseBench databases();

    /** What is wrong with a script. */
    List<Problem> problems(ScriptText script);

    /** Works out one value. */
    Trial run(ScriptText script, Given given);

    /** When the clock would wake imports, the first ones after an instant. */
    List<Instant> runs(Automatic automatic, ZoneId zone, Instant since, int most);

    /** @param queues as acd_map.ini names them */
    record SourceTree(List<String> queues, List<String> valueTypes) {

        public SourceTree {
            queues = List.copyOf(queues);
            valueTypes = List.copyOf(valueTypes);
        }
    }

    /** @param file its name, for messages */
    record ScriptText(String file, String text) {}

    /**
     * What a script is given.
     *
     * @param paras Para1, Para2, ...
     * @param weekday 1 Sunday to 7 Saturday
     * @param minutes since local midnight
     * @param trace whether each executed line is told
     */
    record Given(List<Double> paras, int weekday, int minutes, boolean trace) {

        public Given {
            paras = List.copyOf(paras);
        }
    }

    /**
     * How it went.
     *
     * @param result times 100, decimals cut off; nothing where it failed
     * @param lines what the script said, and what it did
     * @param failure why there is no result; empty where there is one
     */
    record Trial(OptionalLong result, List<String> lines, String failure) {

        public Trial {
            lines = List.copyOf(lines);
        }
    }
}
