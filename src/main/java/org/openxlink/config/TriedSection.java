package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniSection;

/**
 * A section of isps_ul.ini as its reader understands it, without anything around it.
 *
 * @param system where it has errors, with defaults in their place
 * @param sound whether it has none
 * @param problems of the section alone
 * @param section with marks for its secrets
 * @param lines of it, with marks for its secrets
 */
public record TriedSection(
        SystemConfig system, boolean sound, List<Problem> problems, IniSection section, List<String> lines) {

    /** @throws java.util.NoSuchElementException when there is no such section */
    public static TriedSection of(Path home, ShownIni file, String name) throws IOException {
        Path folder = home.toAbsolutePath().normalize();
        Problems problems = new Problems();
        Presets presets = Presets.of(folder, ProgramFolder.find());
        IniSection section = IniDocument.parse(file.text()).section(name).orElseThrow();
        SystemConfig system = new SystemsReader(folder, ConfigFiles.of(folder), System::getenv, presets, problems)
                .system(section, Place.of("config/isps_ul.ini"));
        IniSection shown = file.section(name).orElseThrow();
        return new TriedSection(system, problems.errors() == 0, problems.sorted(), shown, file.lines(shown));
    }
}
