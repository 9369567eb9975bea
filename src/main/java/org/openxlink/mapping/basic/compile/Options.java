package org.openxlink.mapping.basic.compile;

import java.util.List;
import java.util.Locale;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.OptionContext;
import org.openxlink.mapping.basic.syntax.Problems;

/**
 * The Option lines of a script.
 *
 * @param explicit every variable has to be declared
 * @param base lower bound of arrays that name none, 0 or 1
 */
record Options(boolean explicit, int base) {

    static Options of(List<OptionContext> lines, Problems problems) {
        boolean explicit = false;
        int base = 0;
        for (OptionContext line : lines) {
            switch (line.IDENTIFIER(0).getText().toLowerCase(Locale.ROOT)) {
                case "explicit" -> explicit = true;
                case "base" -> base = base(line, problems);
                case "compare" -> binaryOnly(line, problems);
                default -> problems.add(line.getStart(), "expected Option Explicit, Option Base or Option Compare");
            }
        }
        return new Options(explicit, base);
    }

    private static int base(OptionContext line, Problems problems) {
        String base = line.WHOLE() == null ? "nothing" : line.WHOLE().getText();
        if (!base.equals("0") && !base.equals("1")) {
            problems.add(line.getStart(), "expected Option Base 0 or Option Base 1, found " + base);
        }
        return base.equals("1") ? 1 : 0;
    }

    private static void binaryOnly(OptionContext line, Problems problems) {
        boolean isBinary =
                line.IDENTIFIER().size() == 2 && line.IDENTIFIER(1).getText().equalsIgnoreCase("binary");
        if (!isBinary) {
            problems.add(line.getStart(), "expected Option Compare Binary: texts are compared by their characters");
        }
    }
}
