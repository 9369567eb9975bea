package org.openxlink.mapping.basic.compile;

import org.openxlink.mapping.basic.program.ArrayVariable;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Place;

/** What a name stands for. */
sealed interface Symbol {

    /** @param declared by the script itself, so that it hides a function of that name */
    record Scalar(Place place, boolean declared) implements Symbol {}

    record Array(ArrayVariable variable) implements Symbol {}

    record Constant(Expression value) implements Symbol {}

    record Own(OwnRoutine routine) implements Symbol {}
}
