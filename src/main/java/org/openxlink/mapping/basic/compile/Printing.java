package org.openxlink.mapping.basic.compile;

import java.util.List;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Step;
import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Texts;

/** {@code Print} and {@code Debug.Print}: one line, a blank between its parts. */
final class Printing {

    private Printing() {}

    static Step step(List<Expression> parts) {
        return (frame, at) -> {
            StringBuilder line = new StringBuilder();
            for (Expression part : parts) {
                line.append(line.isEmpty() ? "" : " ").append(text(part.value(frame)));
                Texts.checkLength(line.length());
            }
            frame.run().say(line.toString());
            return at + 1;
        };
    }

    private static String text(Object value) {
        return value == Absent.NULL ? "Null" : Conversion.toText(value);
    }
}
