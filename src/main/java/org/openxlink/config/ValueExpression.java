package org.openxlink.config;

/**
 * A value type of a database (Rule: the Universal interface, {@code ValueTypes}).
 *
 * @param name as the tree and acd_map.ini name it: the expression itself, or what follows its {@code AS}
 * @param expression a column or an SQL expression
 * @param function how the rows of one queue and interval become one value
 */
public record ValueExpression(String name, String expression, Function function) {

    public enum Function {
        SUM,
        COUNT,
        AVG,
        MIN,
        MAX
    }
}
