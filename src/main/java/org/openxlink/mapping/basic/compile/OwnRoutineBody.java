package org.openxlink.mapping.basic.compile;

import java.util.List;
import org.openxlink.mapping.basic.program.CodeBuilder;

/** What is within a Sub or Function. */
final class OwnRoutineBody {

    private final OwnRoutine own;
    private final RoutineCompiler compiler;

    OwnRoutineBody(Session session, OwnRoutine own) {
        this.own = own;
        this.compiler = new RoutineCompiler(session, own.scope(), false);
    }

    void declare() {
        compiler.declare(List.of(own.source().body().block()));
    }

    void compile() {
        CodeBuilder code = new CodeBuilder();
        own.scope().first().forEach(code::add);
        compiler.compile(own.routine(), code, List.of(own.source().body().block()));
        own.routine().complete(code, own.scope().visible(), compiler.greatestHeight());
    }
}
