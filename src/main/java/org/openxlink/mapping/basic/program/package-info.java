/** A compiled script: steps with resolved places, expressions that know their kind, and the state of one evaluation. */
package org.openxlink.mapping.basic.program;
