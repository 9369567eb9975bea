package org.openxlink.mapping.basic.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.openxlink.mapping.basic.compile.OwnRoutine.Parameter;
import org.openxlink.mapping.basic.program.Call;
import org.openxlink.mapping.basic.program.Constants;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Passing;
import org.openxlink.mapping.basic.program.Place;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ArgumentContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ArgumentsContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.NamedContext;
import org.openxlink.mapping.basic.value.Kind;

/** Calls of the script's own routines. */
final class CallCompiler {

    private final Session session;
    private final ExpressionCompiler expressions;
    private final ReferenceCompiler references;

    CallCompiler(Session session, ExpressionCompiler expressions, ReferenceCompiler references) {
        this.session = session;
        this.expressions = expressions;
        this.references = references;
    }

    /** By it a routine is found even where its name is the variable that it returns. */
    static String routineKey(String key) {
        return key + "()";
    }

    Expression value(OwnRoutine routine, Token name, ArgumentsContext arguments) {
        if (routine.result() == null) {
            session.problem(name, name.getText() + " is a Sub and has no value: expected a Function");
            return Constants.whole(0);
        }
        return call(routine, name, arguments).value(routine.result());
    }

    Call call(OwnRoutine routine, Token name, ArgumentsContext arguments) {
        List<ArgumentContext> given = references.given(arguments);
        int wanted = routine.parameters().size();
        if (given.size() != wanted) {
            session.problem(name, name.getText() + " wants " + wanted + " arguments, found " + given.size());
        }
        List<Passing> passed = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted, given.size()); i++) {
            passed.add(passing(routine.parameters().get(i), given.get(i)));
        }
        return Call.of(routine.routine(), passed);
    }

    private Passing passing(Parameter parameter, ArgumentContext argument) {
        if (parameter instanceof Parameter.ByReference byReference) {
            return byReference(byReference, argument);
        }
        Expression value = expressions.of(argument.expression());
        return parameter instanceof Parameter.OfArray ofArray
                ? Passing.ofArray(ofArray.variable(), value)
                : Passing.byValue(((Parameter.ByValue) parameter).variable(), value);
    }

    private Passing byReference(Parameter.ByReference parameter, ArgumentContext argument) {
        Optional<Place> place = argument.BYVAL() == null && argument.expression() instanceof NamedContext named
                ? references.place(named.reference())
                : Optional.empty();
        // whatever the routine does with it
        place.ifPresent(passed -> session.inference().takes(passed, Kind.VARIANT));
        return place.map(passed -> Passing.byReference(parameter.variable(), passed))
                .orElseGet(() -> Passing.ofExpression(parameter.variable(), expressions.of(argument.expression())));
    }
}
