/** What {@code xlink script} finds, checks and tells of calculation scripts. */
package org.openxlink.cli.script;
