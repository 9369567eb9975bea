package org.openxlink.mapping.basic.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.openxlink.mapping.basic.program.CodeBuilder;
import org.openxlink.mapping.basic.program.Routine;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.syntax.EnableBasicParser;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.DeclarationContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ModuleContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.RoutineContext;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.StatementContext;
import org.openxlink.mapping.basic.syntax.Problems;
import org.openxlink.mapping.basic.syntax.ScriptParser;
import org.openxlink.mapping.basic.value.Type;

/** Compiles a script, in as many passes as its undeclared variables need. */
public final class Compiler {

    private static final String MAIN = "main";

    /** Functions of the language that must not be called twice where they stand once. */
    private static final Set<String> EFFECTFUL = Set.of("rnd", "msgbox");

    private final ModuleContext module;
    private final Session session;
    private final Set<String> mentioned;

    private Compiler(ModuleContext module, Session session, Set<String> mentioned) {
        this.module = module;
        this.session = session;
        this.mentioned = mentioned;
    }

    /** The program; null when a problem was added. */
    public static Program compiled(String source, Problems problems) {
        ScriptParser.Parsed parsed = ScriptParser.parse(source, problems);
        Inference inference = new Inference();
        Program program = null;
        while (problems.isEmpty() && inference.needsPass()) {
            program = pass(parsed, problems, inference);
        }
        return problems.isEmpty() ? program : null;
    }

    private static Program pass(ScriptParser.Parsed parsed, Problems problems, Inference inference) {
        ModuleContext module = parsed.module();
        Set<String> mentioned = mentioned(parsed);
        Set<String> effectful = module.routine().stream()
                .map(Compiler::key)
                .filter(key -> !key.equals(MAIN))
                .collect(Collectors.toCollection(HashSet::new));
        EFFECTFUL.stream().filter(mentioned::contains).forEach(effectful::add);
        Options options = Options.of(module.option(), problems);
        Session session = new Session(problems, parsed.tokens(), options, inference, effectful);
        return new Compiler(module, session, mentioned).program();
    }

    /** All names but those that are only declared. */
    private static Set<String> mentioned(ScriptParser.Parsed parsed) {
        Set<Token> declared = Tree.all(DeclarationContext.class, parsed.module()).stream()
                .flatMap(declaration -> declaration.variable().stream())
                .map(variable -> variable.IDENTIFIER().getSymbol())
                .collect(Collectors.toSet());
        TokenStream tokens = parsed.tokens();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == EnableBasicParser.IDENTIFIER && !declared.contains(token)) {
                names.add(Names.key(token.getText()));
            }
        }
        return names;
    }

    private static String key(RoutineContext routine) {
        return Names.key(routine.IDENTIFIER());
    }

    private Program program() {
        Scope scope = Scope.ofModule(session.inference());
        Predefined predefined = Predefined.in(scope, mentioned, predefinedTypes());
        Variable result =
                (Variable) ((Symbol.Scalar) scope.find(Predefined.RESULT).orElseThrow()).place();
        RoutineCompiler entry = new RoutineCompiler(session, scope, true);
        entry.declare(module.statement());
        List<OwnRoutine> own = new OwnRoutines(session, scope, entry.declarations()).declared(ownRoutines());
        Scope main = scope.ofMain();
        RoutineCompiler body = new RoutineCompiler(session, main, true);
        body.declare(mainBody());
        List<OwnRoutineBody> bodies =
                own.stream().map(each -> new OwnRoutineBody(session, each)).toList();
        bodies.forEach(OwnRoutineBody::declare);
        Routine routine = entry(scope, entry, main, body);
        bodies.forEach(OwnRoutineBody::compile);
        boolean setsResult = mentioned.contains(Predefined.RESULT);
        return new Program(routine, scope.layout(), result, setsResult, predefined.paras());
    }

    private Routine entry(Scope scope, RoutineCompiler entry, Scope main, RoutineCompiler body) {
        CodeBuilder code = new CodeBuilder();
        Routine routine = new Routine(scope.layout());
        scope.first().forEach(code::add);
        main.first().forEach(code::add);
        entry.compile(routine, code, module.statement());
        body.compile(routine, code, mainBody());
        routine.complete(code, main.visible(), Math.max(entry.greatestHeight(), body.greatestHeight()));
        return routine;
    }

    private List<RoutineContext> mains() {
        return module.routine().stream()
                .filter(routine -> key(routine).equals(MAIN))
                .toList();
    }

    private List<RoutineContext> ownRoutines() {
        return module.routine().stream()
                .filter(routine -> !key(routine).equals(MAIN))
                .toList();
    }

    /** Without a Main, the statements of the module are the script. */
    private List<? extends ParseTree> mainBody() {
        List<RoutineContext> mains = mains();
        if (mains.size() > 1) {
            session.problem(mains.get(1).getStart(), "there is a Main already: expected only one");
        }
        if (mains.isEmpty() && module.statement().stream().allMatch(Compiler::isDeclaration)) {
            session.problem(module.getStart(), "expected Sub Main() with the calculation in it");
        }
        return mains.isEmpty() ? List.of() : List.of(mains.get(0).body().block());
    }

    private static boolean isDeclaration(StatementContext statement) {
        return statement instanceof DeclarationContext
                || statement instanceof EnableBasicParser.ConstantsContext
                || statement instanceof EnableBasicParser.LabelContext;
    }

    private Map<String, Type> predefinedTypes() {
        Map<String, Type> types = new HashMap<>();
        List<DeclarationContext> declarations = Tree.all(DeclarationContext.class, module.statement());
        mains().forEach(main -> declarations.addAll(Tree.all(DeclarationContext.class, main)));
        for (DeclarationContext declaration : declarations) {
            declaration.variable().stream()
                    .filter(variable -> Predefined.is(Names.key(variable.IDENTIFIER())))
                    .forEach(variable -> types.putIfAbsent(
                            Names.key(variable.IDENTIFIER()),
                            Declarations.type(variable.IDENTIFIER().getSymbol(), variable.type(), session)));
        }
        return types;
    }
}
