/**
 * Values of Enable Basic and Visual Basic's rules for them: a Variant is a {@link java.lang.Long}, {@link
 * java.lang.Double}, {@link java.lang.Float}, {@link java.lang.Boolean}, {@link java.lang.String}, {@link
 * org.openxlink.mapping.basic.value.Moment}, {@link org.openxlink.mapping.basic.value.Absent} or {@link
 * org.openxlink.mapping.basic.value.BasicArray}.
 */
package org.openxlink.mapping.basic.value;
