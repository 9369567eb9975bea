/**
 * Text files that people edit by hand, read liberally and written back byte for byte: {@link
 * org.openxlink.config.ini.TextDocument} knows lines, {@link org.openxlink.config.ini.IniDocument} sections and keys.
 */
package org.openxlink.config.ini;
