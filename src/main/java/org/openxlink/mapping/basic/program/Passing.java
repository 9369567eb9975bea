package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Type;

/** Hands an argument to a parameter. */
@FunctionalInterface
public interface Passing {

    void pass(Frame caller, Frame callee);

    static Passing byValue(Variable parameter, Expression argument) {
        Variable.Store store = parameter.store(argument);
        return (caller, callee) -> store.store(callee, argument, caller);
    }

    static Passing byReference(ReferenceVariable parameter, Place argument) {
        return (caller, callee) -> callee.objects[parameter.slot()] = new Reference.ToPlace(caller, argument);
    }

    /** An expression has no place; the parameter gets one of its own. */
    static Passing ofExpression(ReferenceVariable parameter, Expression argument) {
        Type type = parameter.type();
        return (caller, callee) ->
                callee.objects[parameter.slot()] = new Reference.ToValue(Types.taken(type, argument.value(caller)));
    }

    static Passing ofArray(ArrayVariable parameter, Expression argument) {
        return (caller, callee) -> parameter.share(callee, Element.arrayIn(argument.value(caller)));
    }
}
