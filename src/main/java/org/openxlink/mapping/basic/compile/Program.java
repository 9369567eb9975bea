package org.openxlink.mapping.basic.compile;

import java.util.List;
import org.openxlink.mapping.basic.program.Ended;
import org.openxlink.mapping.basic.program.Frame;
import org.openxlink.mapping.basic.program.Layout;
import org.openxlink.mapping.basic.program.Result;
import org.openxlink.mapping.basic.program.Routine;
import org.openxlink.mapping.basic.program.Run;
import org.openxlink.mapping.basic.program.Variable;

/**
 * A compiled script.
 *
 * @param module its statements and Main
 * @param layout of the module's variables
 * @param setsResult whether it mentions Result beyond declaring it
 * @param paras numbers of those that the script uses, in order
 */
public record Program(Routine module, Layout layout, Variable result, boolean setsResult, List<Integer> paras) {

    /** One evaluation: what {@code Result} comes to. */
    public long result(Run run) {
        Frame frame = new Frame(layout, run);
        try {
            module.run(frame);
        } catch (Ended ended) {
            // End: what Result is by now counts
            return Result.of(result, frame);
        }
        return Result.of(result, frame);
    }
}
