package org.openxlink.mapping.basic.compile;

import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.openxlink.mapping.basic.program.CodeBuilder;
import org.openxlink.mapping.basic.program.Routine;

/** What one routine is compiled with. */
final class RoutineCompiler {

    private final Session session;
    private final Scope scope;
    private final ExpressionCompiler expressions;
    private final Declarations declarations;

    /** @param isEntry the module or Main */
    RoutineCompiler(Session session, Scope scope, boolean isEntry) {
        this.session = session;
        this.scope = scope;
        this.expressions = new ExpressionCompiler(session, scope);
        this.declarations = new Declarations(session, scope, expressions, isEntry);
    }

    void declare(List<? extends ParseTree> parts) {
        declarations.declare(parts);
    }

    Declarations declarations() {
        return declarations;
    }

    void compile(Routine routine, CodeBuilder code, List<? extends ParseTree> parts) {
        Flow flow = new Flow(session, code, routine);
        StatementCompiler statements = new StatementCompiler(session, scope, expressions, declarations, flow, code);
        parts.forEach(part -> part.accept(statements));
        flow.checkLabels();
    }

    int greatestHeight() {
        return expressions.greatestHeight();
    }
}
