package org.openxlink.mapping.basic.compile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.openxlink.mapping.basic.function.BuiltIn;
import org.openxlink.mapping.basic.program.CodeBuilder;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Place;
import org.openxlink.mapping.basic.program.Routine;
import org.openxlink.mapping.basic.program.Target;
import org.openxlink.mapping.basic.syntax.EnableBasicBaseVisitor;
import org.openxlink.mapping.basic.syntax.EnableBasicParser;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.AssignmentContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.BlockContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.CallContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.DeclarationContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.DoContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.EndContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ExitContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ForContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ForEachContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.GotoContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.IfContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.LabelContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.OnErrorContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.PrintContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.RaiseContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.RedimContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ResumeContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.SelectContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.StatementContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.WhileContext;
import org.openxlink.mapping.basic.syntax.ReachingOutside;

/** Statements of one routine, in their order. */
final class StatementCompiler extends EnableBasicBaseVisitor<Void> {

    private final Session session;
    private final Scope scope;
    private final ExpressionCompiler expressions;
    private final Declarations declarations;
    private final Flow flow;
    private final CodeBuilder code;
    private final LoopCompiler loops;
    private final ChoiceCompiler choices;

    StatementCompiler(
            Session session,
            Scope scope,
            ExpressionCompiler expressions,
            Declarations declarations,
            Flow flow,
            CodeBuilder code) {
        this.session = session;
        this.scope = scope;
        this.expressions = expressions;
        this.declarations = declarations;
        this.flow = flow;
        this.code = code;
        this.loops = new LoopCompiler(session, scope, expressions, flow, code, this);
        this.choices = new ChoiceCompiler(session, scope, expressions, flow, code, this);
    }

    void block(BlockContext block) {
        block.accept(this);
    }

    /** Marks where the statement starts. */
    private void starts(StatementContext statement) {
        code.statement(statement.getStart().getLine());
    }

    @Override
    public Void visitTerminal(TerminalNode node) {
        if (node.getSymbol().getType() == EnableBasicParser.LINE_NUMBER) {
            flow.label(node.getSymbol());
        }
        return null;
    }

    @Override
    public Void visitLabel(LabelContext label) {
        flow.label(label.getStart());
        return null;
    }

    @Override
    public Void visitDeclaration(DeclarationContext declaration) {
        starts(declaration);
        declaration.variable().stream()
                .filter(variable -> !variable.bound().isEmpty() && !declarations.isFixed(variable))
                .forEach(variable -> code.add(declarations.dimension(variable, false)));
        return null;
    }

    @Override
    public Void visitConstants(EnableBasicParser.ConstantsContext constants) {
        // done when the routine was declared
        return null;
    }

    @Override
    public Void visitRedim(RedimContext redim) {
        starts(redim);
        boolean preserve = redim.IDENTIFIER() != null;
        if (preserve && !redim.IDENTIFIER().getText().toLowerCase(Locale.ROOT).equals("preserve")) {
            session.problem(redim.IDENTIFIER().getSymbol(), "expected ReDim or ReDim Preserve and an array");
        }
        redim.variable().forEach(variable -> code.add(declarations.dimension(variable, preserve)));
        return null;
    }

    @Override
    public Void visitAssignment(AssignmentContext assignment) {
        starts(assignment);
        Expression value = expressions.of(assignment.expression());
        Place target = expressions.references().target(assignment.reference());
        session.inference().takes(target, value.kind());
        code.add(target.assign(value));
        return null;
    }

    @Override
    public Void visitCall(CallContext call) {
        starts(call);
        Token name = call.IDENTIFIER() == null
                ? call.DOTTED().getSymbol()
                : call.IDENTIFIER().getSymbol();
        String key = Names.key(name.getText());
        Optional<Symbol> own = scope.find(CallCompiler.routineKey(key));
        if (own.orElse(null) instanceof Symbol.Own routine) {
            code.add(expressions
                    .references()
                    .calls()
                    .call(routine.routine(), name, call.arguments())
                    .step());
        } else if (BuiltIn.named(key).isPresent()) {
            callFunction(expressions.references().function(BuiltIn.named(key).get(), name, call.arguments()));
        } else {
            String sentence = "there is no Sub or statement named " + name.getText();
            session.problem(name, ReachingOutside.sentence(name.getText()).orElse(sentence));
        }
        return null;
    }

    private void callFunction(Expression function) {
        code.add((frame, at) -> {
            function.value(frame);
            return at + 1;
        });
    }

    @Override
    public Void visitPrint(PrintContext print) {
        starts(print);
        List<Expression> parts =
                print.printed().expression().stream().map(expressions::of).toList();
        code.add(Printing.step(parts));
        return null;
    }

    @Override
    public Void visitRaise(RaiseContext raise) {
        starts(raise);
        Expression number = expressions.of(raise.expression());
        callFunction(BuiltIn.named("err.raise").orElseThrow().builder().of(List.of(number)));
        return null;
    }

    @Override
    public Void visitEnd(EndContext end) {
        starts(end);
        code.add(Routine.endScript());
        return null;
    }

    @Override
    public Void visitExit(ExitContext exit) {
        starts(exit);
        if (exit.FOR() != null || exit.DO() != null) {
            code.jump(flow.endOf(exit.FOR() != null ? "For" : "Do", exit.getStart()));
        } else {
            code.add(Routine.exit());
        }
        return null;
    }

    @Override
    public Void visitGoto(GotoContext go) {
        starts(go);
        code.jump(flow.labelled(go.target().getStart()));
        return null;
    }

    @Override
    public Void visitOnError(OnErrorContext onError) {
        starts(onError);
        code.add(Routine.onError(handler(onError)));
        return null;
    }

    /** {@code On Error GoTo 0} hands errors on. */
    private Target handler(OnErrorContext onError) {
        if (onError.RESUME() != null) {
            return Target.NEXT_STATEMENT;
        }
        Token label = onError.target().getStart();
        return onError.MINUS() != null || label.getText().equals("0") ? null : flow.labelled(label);
    }

    @Override
    public Void visitResume(ResumeContext resume) {
        starts(resume);
        if (resume.target() != null && !resume.target().getText().equals("0")) {
            code.add(Routine.resumeAt(flow.labelled(resume.target().getStart())));
        } else {
            code.add(
                    resume.NEXT() == null
                            ? flow.routine().resume()
                            : flow.routine().resumeNext());
        }
        return null;
    }

    @Override
    public Void visitIf(IfContext choice) {
        starts(choice);
        choices.ifs(choice);
        return null;
    }

    @Override
    public Void visitSelect(SelectContext choice) {
        starts(choice);
        choices.select(choice);
        return null;
    }

    @Override
    public Void visitFor(ForContext loop) {
        starts(loop);
        loops.counting(loop);
        return null;
    }

    @Override
    public Void visitForEach(ForEachContext loop) {
        starts(loop);
        loops.forEach(loop);
        return null;
    }

    @Override
    public Void visitWhile(WhileContext loop) {
        starts(loop);
        loops.whileLoop(loop);
        return null;
    }

    @Override
    public Void visitDo(DoContext loop) {
        starts(loop);
        loops.doLoop(loop);
        return null;
    }

    void all(List<? extends ParseTree> parts) {
        parts.forEach(part -> part.accept(this));
    }
}
