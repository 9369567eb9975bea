package org.openxlink.mapping.basic.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openxlink.mapping.basic.compile.OwnRoutine.Parameter;
import org.openxlink.mapping.basic.program.Routine;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.syntax.EnableBasicParser;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.AssignmentContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ForContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ForEachContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ParameterContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ParametersContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.RoutineContext;
import org.openxlink.mapping.basic.value.Type;

/** The Subs and Functions of a script beside Main: their names and parameters. */
final class OwnRoutines {

    private final Session session;
    private final Scope module;
    private final Declarations types;
    private boolean touchModule;

    OwnRoutines(Session session, Scope module, Declarations types) {
        this.session = session;
        this.module = module;
        this.types = types;
    }

    List<OwnRoutine> declared(List<RoutineContext> routines) {
        touchModule = routines.stream().anyMatch(this::changesModule);
        List<OwnRoutine> declared = new ArrayList<>();
        for (RoutineContext routine : routines) {
            declared.add(declared(routine));
        }
        return declared;
    }

    private OwnRoutine declared(RoutineContext source) {
        String key = Names.key(source.IDENTIFIER());
        String name = Names.plain(source.IDENTIFIER().getText());
        if (module.isDeclaredHere(key)) {
            session.problem(source.IDENTIFIER().getSymbol(), name + " is declared twice");
        }
        Scope scope = module.ofRoutine(key);
        Set<String> changed = changed(source);
        List<Parameter> parameters = parameters(source.parameters()).stream()
                .map(each -> parameter(each, scope, changed))
                .toList();
        OwnRoutine own = new OwnRoutine(
                name, source, scope, new Routine(scope.layout()), parameters, result(source, scope, key, name));
        module.put(key, new Symbol.Own(own));
        module.put(CallCompiler.routineKey(key), new Symbol.Own(own));
        return own;
    }

    private static List<ParameterContext> parameters(ParametersContext parameters) {
        return parameters == null ? List.of() : parameters.parameter();
    }

    private Variable result(RoutineContext source, Scope scope, String key, String name) {
        if (source.FUNCTION() == null) {
            return null;
        }
        Type type = types.type(source.IDENTIFIER().getSymbol(), source.type());
        return scope.variable(key, name, type, true);
    }

    private Parameter parameter(ParameterContext parameter, Scope scope, Set<String> changed) {
        String key = Names.key(parameter.IDENTIFIER());
        String name = Names.plain(parameter.IDENTIFIER().getText());
        Type type = types.type(parameter.IDENTIFIER().getSymbol(), parameter.type());
        if (scope.isDeclaredHere(key)) {
            session.problem(parameter.getStart(), name + " is declared twice");
        }
        if (parameter.LPAREN() != null) {
            return new Parameter.OfArray(scope.array(key, name, type));
        }
        boolean byValue = parameter.BYVAL() != null || (!touchModule && !changed.contains(key));
        return byValue
                ? new Parameter.ByValue(scope.parameterByValue(key, name, type))
                : new Parameter.ByReference(scope.parameterByReference(key, name, type));
    }

    /** Only then may a parameter that is never assigned change all the same, as another name of a module's variable. */
    private boolean changesModule(RoutineContext routine) {
        return changed(routine).stream().anyMatch(key -> module.isDeclaredHere(key) && !key.equals(Predefined.RESULT));
    }

    /** Names that the routine may give another value. */
    private static Set<String> changed(RoutineContext routine) {
        Set<String> changed = new HashSet<>();
        Tree.all(AssignmentContext.class, routine)
                .forEach(assignment ->
                        changed.add(Names.key(assignment.reference().getStart().getText())));
        Tree.all(ForContext.class, routine).forEach(loop -> changed.add(Names.key(loop.IDENTIFIER(0))));
        Tree.all(ForEachContext.class, routine).forEach(loop -> changed.add(Names.key(loop.IDENTIFIER(0))));
        Tree.all(EnableBasicParser.RedimContext.class, routine)
                .forEach(redim -> redim.variable().forEach(each -> changed.add(Names.key(each.IDENTIFIER()))));
        return changed;
    }
}
