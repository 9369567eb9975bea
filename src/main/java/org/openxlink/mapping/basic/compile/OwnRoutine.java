package org.openxlink.mapping.basic.compile;

import java.util.List;
import org.openxlink.mapping.basic.program.ArrayVariable;
import org.openxlink.mapping.basic.program.ReferenceVariable;
import org.openxlink.mapping.basic.program.Routine;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.RoutineContext;

/**
 * A Sub or Function of the script's own.
 *
 * @param result the variable of the function's name; null for a Sub
 */
record OwnRoutine(
        String name, RoutineContext source, Scope scope, Routine routine, List<Parameter> parameters, Variable result) {

    /** How a parameter takes its argument. */
    sealed interface Parameter {

        record ByValue(Variable variable) implements Parameter {}

        record ByReference(ReferenceVariable variable) implements Parameter {}

        record OfArray(ArrayVariable variable) implements Parameter {}
    }
}
