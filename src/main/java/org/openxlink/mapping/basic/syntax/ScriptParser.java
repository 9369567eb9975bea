package org.openxlink.mapping.basic.syntax;

import java.util.List;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ModuleContext;

/** Parses a script: fast where it is right, and once more with all its explanations where it is not. */
public final class ScriptParser {

    /** Far more than anybody writes; what is longer may take long to understand. */
    private static final int LONGEST = 100_000;

    private ScriptParser() {}

    /** What the grammar made of a script. */
    public record Parsed(ModuleContext module, TokenStream tokens) {}

    /** The tree; it is only whole when no problem was added. */
    public static Parsed parse(String source, Problems problems) {
        if (source.length() > LONGEST) {
            problems.add(start(), "expected at most %d characters, found %d".formatted(LONGEST, source.length()));
            return new Parsed(null, null);
        }
        List<Token> tokens = TokenTidying.tidied(tokens(source), problems);
        if (!problems.isEmpty()) {
            return explained(tokens, problems);
        }
        try {
            EnableBasicParser parser = parser(tokens, PredictionMode.SLL, new BailErrorStrategy());
            return new Parsed(parser.module(), parser.getTokenStream());
        } catch (ParseCancellationException wrong) {
            return explained(tokens, problems);
        }
    }

    private static Token start() {
        CommonToken start = new CommonToken(Token.INVALID_TYPE);
        start.setLine(1);
        start.setCharPositionInLine(0);
        return start;
    }

    private static List<Token> tokens(String source) {
        EnableBasicLexer lexer = new EnableBasicLexer(CharStreams.fromString(ended(SourceLines.normalized(source))));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens.getTokens();
    }

    /** The last line needs no end in a file, but has one in the grammar. */
    private static String ended(String source) {
        return source.endsWith("\n") ? source : source + "\n";
    }

    private static Parsed explained(List<Token> tokens, Problems problems) {
        EnableBasicParser parser = parser(tokens, PredictionMode.LL, new Explanations(problems));
        try {
            return new Parsed(parser.module(), parser.getTokenStream());
        } catch (DepthLimitedParser.TooDeep deep) {
            problems.add(deep.place(), deep.getMessage());
            return new Parsed(null, parser.getTokenStream());
        }
    }

    private static EnableBasicParser parser(List<Token> tokens, PredictionMode mode, ANTLRErrorStrategy errors) {
        EnableBasicParser parser = new DepthLimitedParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(mode);
        parser.setErrorHandler(errors);
        return parser;
    }
}
