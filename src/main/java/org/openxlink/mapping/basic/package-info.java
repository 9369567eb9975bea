/**
 * Enable Basic, the language of calculation scripts: {@link org.openxlink.mapping.basic.Script} compiles one and evaluates
 * it. Knows nothing of where scripts come from or what their results are for.
 */
package org.openxlink.mapping.basic;
