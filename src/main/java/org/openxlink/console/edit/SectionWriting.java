package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openxlink.config.SecretKey;
import org.openxlink.config.ShownIni;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.console.access.Sentence;

/** Sets keys of ini sections as people send them; secrets are written encrypted. */
final class SectionWriting {

    private static final int MOST_KEYS = 500;
    private static final Pattern CODED = Pattern.compile("(?s)ENC\\(.*\\)|\\$\\{env:.*}|\\$\\$\\$:.*");
    private static final Pattern KEY = Pattern.compile("[\\w.-][\\w .-]{0,79}", Pattern.UNICODE_CHARACTER_CLASS);

    private final Path home;

    SectionWriting(Path home) {
        this.home = home;
    }

    ShownIni with(ShownIni file, String section, List<KeyValue> keys) throws IOException, Refused {
        if (keys == null || keys.size() > MOST_KEYS) {
            throw Refused.impossible("expected up to " + MOST_KEYS + " keys with their values");
        }
        ShownIni edited = file;
        for (KeyValue wanted : keys) {
            edited = with(edited, section, wanted);
        }
        return edited;
    }

    private ShownIni with(ShownIni file, String section, KeyValue wanted) throws IOException, Refused {
        String key = wanted.key() == null ? "" : wanted.key();
        if (!KEY.matcher(key).matches()) {
            throw Refused.impossible("this can't be a key of an ini file; expected letters and digits");
        }
        String value = wanted.value() == null ? "" : wanted.value().strip();
        try {
            return file.with(section, key, isSet(file, section, key, value) ? value : written(key, value));
        } catch (IllegalArgumentException e) {
            Sentence.Said said =
                    value.contains("<secret-") ? Sentence.SECRET_MARK.said() : Sentence.BAD_VALUE.with("key", key);
            throw (Refused) Refused.impossible(e.getMessage(), said).initCause(e);
        }
    }

    private static boolean isSet(ShownIni file, String section, String key, String value) {
        return file.section(section)
                .flatMap(found -> found.last(key))
                .map(IniEntry::value)
                .filter(value::equals)
                .isPresent();
    }

    private String written(String key, String value) throws IOException {
        if (!ShownIni.isSecret(key) || value.isEmpty()) {
            return value;
        }
        if (value.contains("<secret-")) {
            throw new IllegalArgumentException(key + " holds a <secret-...>; enter the secret as a whole");
        }
        return coded(value);
    }

    /** The secret as it may stand in a file: encrypted, unless it is that already or comes from the environment. */
    String coded(String secret) throws IOException {
        return CODED.matcher(secret).matches() ? secret : SecretKey.ofHome(home).encrypt(secret);
    }
}
