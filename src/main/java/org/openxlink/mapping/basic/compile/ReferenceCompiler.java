package org.openxlink.mapping.basic.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.openxlink.mapping.basic.compile.Symbol.Array;
import org.openxlink.mapping.basic.compile.Symbol.Constant;
import org.openxlink.mapping.basic.compile.Symbol.Own;
import org.openxlink.mapping.basic.compile.Symbol.Scalar;
import org.openxlink.mapping.basic.function.BuiltIn;
import org.openxlink.mapping.basic.function.Words;
import org.openxlink.mapping.basic.program.Constants;
import org.openxlink.mapping.basic.program.Element;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Place;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ArgumentContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ArgumentsContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ReferenceContext;
import org.openxlink.mapping.basic.syntax.ReachingOutside;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Type;

/** Names in expressions and before an equals sign: what each stands for. */
final class ReferenceCompiler {

    private final Session session;
    private final Scope scope;
    private final ExpressionCompiler expressions;
    private final CallCompiler calls;

    ReferenceCompiler(Session session, Scope scope, ExpressionCompiler expressions) {
        this.session = session;
        this.scope = scope;
        this.expressions = expressions;
        this.calls = new CallCompiler(session, expressions, this);
    }

    CallCompiler calls() {
        return calls;
    }

    private Expression problem(Token place, String message) {
        session.problem(place, message);
        return Constants.whole(0);
    }

    /** The value of what is named. */
    Expression value(ReferenceContext reference) {
        return value(reference.getStart(), reference.arguments());
    }

    /** @param arguments null where there are no parentheses */
    Expression value(Token name, ArgumentsContext arguments) {
        String key = Names.key(name.getText());
        Optional<Symbol> symbol = scope.find(key);
        if (symbol.isPresent() && !isFunctionBehind(symbol.get(), key, arguments)) {
            return value(symbol.get(), name, arguments);
        }
        Optional<BuiltIn> function = BuiltIn.named(key);
        if (function.isPresent() && (arguments != null || function.get().takes(0))) {
            return function(function.get(), name, arguments);
        }
        return unknown(name, key, arguments);
    }

    /** An undeclared variable does not hide a function of its name that is called with arguments. */
    private static boolean isFunctionBehind(Symbol symbol, String key, ArgumentsContext arguments) {
        return arguments != null
                && symbol instanceof Scalar scalar
                && !scalar.declared()
                && BuiltIn.named(key).isPresent();
    }

    private Expression value(Symbol symbol, Token name, ArgumentsContext arguments) {
        if (symbol instanceof Scalar scalar) {
            return scalar(scalar, name, arguments);
        }
        if (symbol instanceof Array array) {
            return arguments == null
                    ? array.variable().read()
                    : element(array, arguments).read();
        }
        if (symbol instanceof Own own) {
            return calls.value(own.routine(), name, arguments);
        }
        return arguments == null
                ? ((Constant) symbol).value()
                : problem(name, name.getText() + " is a constant: expected no parentheses");
    }

    private Expression scalar(Scalar scalar, Token name, ArgumentsContext arguments) {
        if (arguments == null) {
            return scalar.place().read();
        }
        Optional<OwnRoutine> itself = ownFunction(name);
        return itself.isPresent()
                ? calls.value(itself.get(), name, arguments)
                : elementOf(scalar, name, arguments).read();
    }

    /** Within a function, its name with arguments calls it, without them it is what it will return. */
    private Optional<OwnRoutine> ownFunction(Token name) {
        return scope.find(CallCompiler.routineKey(Names.key(name.getText()))).map(own -> ((Own) own).routine());
    }

    private Element element(Array array, ArgumentsContext indices) {
        return new Element(
                array.variable().name(),
                array.variable().read(),
                array.variable().type(),
                indices(indices).toArray(Expression[]::new));
    }

    /** A Variant may hold an array; nothing else does. */
    private Place elementOf(Scalar scalar, Token name, ArgumentsContext indices) {
        session.inference().takes(scalar.place(), Kind.VARIANT);
        Expression array = scalar.place().read();
        boolean mayHoldArray = array.kind() == Kind.VARIANT || array.kind() == Kind.DOUBLE;
        if (!mayHoldArray || isTyped(scalar.place())) {
            problem(name, name.getText() + " is neither an array nor a function here: expected no parentheses");
        }
        return new Element(
                Names.plain(name.getText()),
                array,
                Type.VARIANT,
                indices(indices).toArray(Expression[]::new));
    }

    private static boolean isTyped(Place place) {
        return place instanceof Variable variable && variable.type() != Type.VARIANT && variable.type() != Type.NUMBER;
    }

    private List<Expression> indices(ArgumentsContext arguments) {
        return given(arguments).stream()
                .map(index -> expressions.of(index.expression()))
                .toList();
    }

    /** The arguments with a value; in a list of several, a missing one is a mistake. */
    List<ArgumentContext> given(ArgumentsContext arguments) {
        if (arguments == null || (arguments.argument().size() == 1 && isMissing(arguments.argument(0)))) {
            return List.of();
        }
        List<ArgumentContext> given = new ArrayList<>();
        for (ArgumentContext argument : arguments.argument()) {
            if (isMissing(argument)) {
                session.problem(arguments.getStart(), "an argument is missing: expected an expression before each ','");
            } else {
                given.add(argument);
            }
        }
        return given;
    }

    private static boolean isMissing(ArgumentContext argument) {
        return argument.expression() == null;
    }

    /** A call of a function of the language. */
    Expression function(BuiltIn function, Token name, ArgumentsContext arguments) {
        boolean isMessage = function.name().equals("msgbox") && arguments != null;
        List<Expression> values = isMessage ? message(arguments.argument(0)) : indices(arguments);
        return function.takes(values.size())
                ? function.builder().of(values)
                : problem(name, name.getText() + " wants " + function.wanted() + ", found " + values.size());
    }

    /** The buttons and the title of a message may be left out anywhere, and mean nothing here. */
    private List<Expression> message(ArgumentContext first) {
        return isMissing(first) ? List.of() : List.of(expressions.of(first.expression()));
    }

    private Expression unknown(Token name, String key, ArgumentsContext arguments) {
        Optional<Expression> word = arguments == null ? Words.named(key) : Optional.empty();
        if (word.isPresent()) {
            return word.get();
        }
        Optional<String> outside = ReachingOutside.sentence(name.getText());
        if (outside.isPresent()) {
            return problem(name, outside.get());
        }
        if (key.indexOf('.') >= 0) {
            return problem(name, name.getText() + " is not available: a calculation script can't reach objects");
        }
        return arguments == null
                ? undeclared(name, key).read()
                : problem(name, "there is no array or function named " + name.getText());
    }

    private Place undeclared(Token name, String key) {
        if (session.options().explicit()) {
            session.problem(name, name.getText() + " is not declared, as Option Explicit wants: expected a Dim of it");
        }
        Type type = Type.suffixed(name.getText()).orElse(Type.VARIANT);
        return scope.variable(key, Names.plain(name.getText()), type, false);
    }

    /** What can be assigned to. */
    Place target(ReferenceContext reference) {
        Token name = reference.getStart();
        String key = Names.key(name.getText());
        Symbol symbol = scope.find(key).orElse(null);
        if (symbol instanceof Array array && reference.arguments() != null) {
            return element(array, reference.arguments());
        }
        if (symbol instanceof Scalar scalar) {
            return reference.arguments() == null ? scalar.place() : elementOf(scalar, name, reference.arguments());
        }
        return symbol == null && reference.arguments() == null && reference.IDENTIFIER() != null
                ? undeclared(name, key)
                : notAssignable(name);
    }

    private Place notAssignable(Token name) {
        session.problem(name, "nothing can be assigned to " + name.getText() + ": expected a variable");
        return scope.hidden(Type.VARIANT);
    }

    /** A variable by its bare name, as in {@code For i}. */
    Place variable(Token name) {
        String key = Names.key(name.getText());
        Symbol symbol = scope.find(key).orElse(null);
        if (symbol instanceof Scalar scalar) {
            return scalar.place();
        }
        return symbol == null ? undeclared(name, key) : notAssignable(name);
    }

    /** The place that an argument names, if it is nothing but a name. */
    Optional<Place> place(ReferenceContext reference) {
        String key = Names.key(reference.getStart().getText());
        Symbol symbol = scope.find(key).orElse(null);
        if (symbol instanceof Scalar scalar && reference.arguments() == null) {
            return Optional.of(scalar.place());
        }
        return symbol instanceof Array array && reference.arguments() != null
                ? Optional.of(element(array, reference.arguments()))
                : Optional.empty();
    }
}
