package org.openxlink.mapping.basic.compile;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.openxlink.mapping.basic.syntax.EnableBasicParser.ExpressionContext;

/** Finds statements in a parse tree; does not look into expressions, which may be very deep. */
final class Tree {

    private Tree() {}

    /** In the order of the script. */
    static <T extends ParserRuleContext> List<T> all(Class<T> type, ParseTree root) {
        List<T> found = new ArrayList<>();
        collect(type, root, found);
        return found;
    }

    private static <T extends ParserRuleContext> void collect(Class<T> type, ParseTree node, List<T> found) {
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        for (int i = 0; i < node.getChildCount() && !(node instanceof ExpressionContext); i++) {
            collect(type, node.getChild(i), found);
        }
    }

    /** Those of several parts. */
    static <T extends ParserRuleContext> List<T> all(Class<T> type, List<? extends ParseTree> roots) {
        List<T> found = new ArrayList<>();
        roots.forEach(root -> collect(type, root, found));
        return found;
    }
}
