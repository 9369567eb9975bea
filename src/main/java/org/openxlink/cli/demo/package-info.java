/** The demo: a contact centre that does not exist, and its week. */
package org.openxlink.cli.demo;
