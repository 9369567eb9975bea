/** What {@code xlink explain} prints. */
package org.openxlink.cli.explain;
