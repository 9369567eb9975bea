/** The functions that Enable Basic brings: each makes an expression of its arguments. */
package org.openxlink.mapping.basic.function;
