/** The commands of {@code xlink}: what they print is for people, {@code --json} is for programs. */
package org.openxlink.cli;
