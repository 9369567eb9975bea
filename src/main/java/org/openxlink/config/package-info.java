/**
 * Reads the folder of ini files into one immutable {@link org.openxlink.config.Installation}, with every problem told by
 * file and line. Behind this room nobody reads a string setting.
 */
package org.openxlink.config;
