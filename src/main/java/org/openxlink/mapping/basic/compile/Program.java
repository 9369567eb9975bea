package org.openxlink.mapping.basic.compile;

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
 * @param paras as many as the script mentions
 */
public record Program(Routine module, Layout layout, Variable result, int paras) {

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
