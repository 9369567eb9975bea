package org.openxlink.config;

/**
 * The script that works out the value of a mapping.
 *
 * @param place the line of acd_map.ini that names it
 * @param file path relative to the home, with forward slashes; mappings of one file share a script
 * @param text the file's characters, its lines ended by LF
 */
public record MappingScript(Place place, String file, String text) {}
