package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/** The keys that the readers know, found out by letting them read a section without any. */
public final class KnownKeys {

    private static final Path NOWHERE = Path.of("no-home");
    private static final SecretReader NO_SECRETS = new SecretReader(NOWHERE, name -> null);

    private KnownKeys() {}

    /** Of an external system that reads CSV files. */
    public static List<KnownKey> ofCsv() throws IOException {
        return ofSystem("CSV");
    }

    /** Of an external system that reads a database. */
    public static List<KnownKey> ofDatabase() throws IOException {
        return ofSystem("Universal");
    }

    /** Of {@code [General]}. */
    public static List<KnownKey> ofGeneral() {
        SectionReader section = section("");
        new WebConsoleReader(NOWHERE, NO_SECRETS).read(section, new Problems());
        new GeneralReader(NOWHERE).read(section, Optional.empty());
        return section.known();
    }

    /** Of a target's section in isps.cfg. */
    public static List<KnownKey> ofTarget() {
        SectionReader section = section("");
        new TargetsReader(NO_SECRETS, name -> null, new Problems()).target(section, new HashMap<>(), new HashMap<>());
        return section.known();
    }

    /** What {@code Interface} may be in that home: CSV, Universal and the presets. */
    public static List<String> interfaces(Path home) throws IOException {
        return OutlineReader.interfaces(Presets.of(home, ProgramFolder.find()));
    }

    /** What a preset sets where a section does not; empty for any other name. */
    public static Map<String, String> ofPreset(Path home, String name) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        Presets.of(home, ProgramFolder.find())
                .find(name, new Problems())
                .ifPresent(preset -> preset.keys().entries().forEach(entry -> keys.put(entry.key(), shown(entry))));
        return keys;
    }

    private static String shown(IniEntry entry) {
        return SecretPlaces.isSecret(entry.key())
                ? "***"
                : HiddenSecrets.in(entry.value()).lines().get(0);
    }

    private static List<KnownKey> ofSystem(String interfaceName) throws IOException {
        SectionReader section = section("Interface=" + interfaceName + "\nPhoneLink=1\nTimeLink=1");
        Presets none = Presets.of(NOWHERE, NOWHERE);
        new SystemsReader(NOWHERE, ConfigFiles.of(NOWHERE), name -> null, none, new Problems()).system(section);
        return section.known();
    }

    private static SectionReader section(String lines) {
        TextDocument text = TextDocument.parse(("[X]\n" + lines).getBytes(UTF_8));
        IniSection section = IniDocument.parse(text).section("X").orElseThrow();
        return new SectionReader(section, Place.of(""), new Problems());
    }
}
