package org.openxlink.mapping.basic.compile;

import java.time.LocalDateTime;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.openxlink.mapping.basic.program.ArrayVariable;
import org.openxlink.mapping.basic.program.ArrayVariable.DimensionBounds;
import org.openxlink.mapping.basic.program.Constants;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Frame;
import org.openxlink.mapping.basic.program.Layout;
import org.openxlink.mapping.basic.program.Run;
import org.openxlink.mapping.basic.program.Step;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.BoundContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ConstantContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.DeclarationContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.RedimContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.TypeContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.VariableContext;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Type;

/** What a routine or the module declares, wherever in it the declaration stands. */
final class Declarations {

    private final Session session;
    private final Scope scope;
    private final ExpressionCompiler expressions;
    private final boolean ownsPredefined;

    /** @param ownsPredefined whether a Dim of Result and the like means the predefined one: in the module and Main */
    Declarations(Session session, Scope scope, ExpressionCompiler expressions, boolean ownsPredefined) {
        this.session = session;
        this.scope = scope;
        this.expressions = expressions;
        this.ownsPredefined = ownsPredefined;
    }

    /** Puts all names into the scope. */
    void declare(List<? extends ParseTree> parts) {
        Tree.all(ConstantContext.class, parts).forEach(this::constant);
        Tree.all(DeclarationContext.class, parts).forEach(this::declaration);
        Tree.all(RedimContext.class, parts).forEach(redim -> redim.variable().forEach(this::dynamic));
    }

    private void constant(ConstantContext constant) {
        String key = Names.key(constant.IDENTIFIER());
        if (scope.isDeclaredHere(key)) {
            session.problem(constant.getStart(), constant.IDENTIFIER().getText() + " is declared twice");
            return;
        }
        scope.put(key, new Symbol.Constant(Constants.of(constantValue(constant))));
    }

    /** Worked out now: nothing that it may consist of changes. */
    private Object constantValue(ConstantContext constant) {
        try {
            Expression value = expressions.of(constant.expression());
            Run run = new Run(new double[0], 1, 0, LocalDateTime.MIN, message -> {}, null, false);
            return value.value(new Frame(new Layout(), run));
        } catch (Fault | IndexOutOfBoundsException notConstant) {
            session.problem(constant.getStart(), "expected a constant value");
            return 0L;
        }
    }

    private void declaration(DeclarationContext declaration) {
        boolean isStatic = declaration.visibility().stream().anyMatch(word -> word.STATIC() != null);
        declaration.variable().forEach(variable -> variable(variable, isStatic));
    }

    private void variable(VariableContext variable, boolean isStatic) {
        String key = Names.key(variable.IDENTIFIER());
        boolean isKnown = scope.isDeclaredHere(key) || (ownsPredefined && Predefined.is(key));
        if (isKnown && variable.LPAREN() == null) {
            // declared once more, or predefined
            return;
        }
        if (variable.LPAREN() != null) {
            array(variable, key, isStatic);
        } else if (isStatic) {
            scope.staticVariable(key, name(variable), type(variable));
        } else {
            scope.variable(key, name(variable), type(variable), true);
        }
    }

    private static String name(VariableContext variable) {
        return Names.plain(variable.IDENTIFIER().getText());
    }

    private void array(VariableContext variable, String key, boolean isStatic) {
        if (scope.isDeclaredHere(key) || Predefined.is(key)) {
            session.problem(
                    variable.getStart(),
                    variable.IDENTIFIER().getText() + " can't be an array: it is declared already");
            return;
        }
        ArrayVariable array = isStatic
                ? scope.staticArray(key, name(variable), type(variable))
                : scope.array(key, name(variable), type(variable));
        if (!variable.bound().isEmpty() && isFixed(variable)) {
            scope.first(array.dimension(bounds(variable), false), isStatic);
        }
    }

    /** Made when the routine starts, unless its bounds depend on a variable. */
    boolean isFixed(VariableContext variable) {
        return variable.bound().stream().noneMatch(session::hasNames);
    }

    /** ReDim declares what no Dim does. */
    private void dynamic(VariableContext variable) {
        String key = Names.key(variable.IDENTIFIER());
        if (scope.find(key).isEmpty()) {
            scope.array(key, name(variable), type(variable));
        }
    }

    List<DimensionBounds> bounds(VariableContext variable) {
        return variable.bound().stream().map(this::bound).toList();
    }

    private DimensionBounds bound(BoundContext bound) {
        Expression first = expressions.of(bound.expression(0));
        return bound.TO() == null
                ? new DimensionBounds(Constants.whole(session.options().base()), first)
                : new DimensionBounds(first, expressions.of(bound.expression(1)));
    }

    /** A step for a Dim or ReDim where it stands. */
    Step dimension(VariableContext variable, boolean preserve) {
        Symbol symbol = scope.find(Names.key(variable.IDENTIFIER())).orElse(null);
        if (symbol instanceof Symbol.Array array) {
            return array.variable().dimension(bounds(variable), preserve);
        }
        session.problem(variable.getStart(), variable.IDENTIFIER().getText() + " is not an array");
        return (frame, at) -> at + 1;
    }

    Type type(VariableContext variable) {
        return type(variable.IDENTIFIER().getSymbol(), variable.type());
    }

    /** By the word behind As, the last character of the name, or Variant. */
    Type type(Token name, TypeContext type) {
        return type(name, type, session);
    }

    static Type type(Token name, TypeContext type, Session session) {
        if (type == null) {
            return Type.suffixed(name.getText()).orElse(Type.VARIANT);
        }
        String word = type.IDENTIFIER().getText();
        return Type.named(word).orElseGet(() -> {
            session.problem(
                    type.getStart(),
                    "expected Integer, Long, Single, Double, Currency, Date, Boolean, String or Variant, found "
                            + word);
            return Type.VARIANT;
        });
    }
}
