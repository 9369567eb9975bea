/** From a script's text to its parse tree; all that is wrong with it is collected as {@link SyntaxProblem}s. */
package org.openxlink.mapping.basic.syntax;
