/** From the parse tree to a {@link org.openxlink.mapping.basic.compile.Program}: names become places, text becomes steps. */
package org.openxlink.mapping.basic.compile;
