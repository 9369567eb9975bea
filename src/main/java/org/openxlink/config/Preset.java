package org.openxlink.config;

import org.openxlink.config.ini.IniSection;

/**
 * What an external system of a vendor needs no word about: the keys of {@code config/interfaces/<name>.ini}, which lie
 * underneath those of a section whose {@code Interface} names it (Rule: the Universal interface, presets).
 *
 * @param name as the file is called, without .ini
 * @param keys of all sections of the file
 */
record Preset(String name, Place file, IniSection keys) {}
