package org.openxlink.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a home as lines of text, changed by the notes of {@code specs/problems.txt}. */
final class TestHome {

    private final Map<String, List<String>> files;
    private final Map<String, String> environment;

    TestHome() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private TestHome(Map<String, List<String>> files, Map<String, String> environment) {
        this.files = files;
        this.environment = environment;
    }

    TestHome copy() {
        Map<String, List<String>> copies = new LinkedHashMap<>();
        files.forEach((name, lines) -> copies.put(name, new ArrayList<>(lines)));
        return new TestHome(copies, new LinkedHashMap<>(environment));
    }

    /**
     * Does what the notes say: {@code + line} puts a line where one was taken away or behind the one named last, else to
     * the end of the file; {@code - line} takes a line away; {@code . line} names one.
     */
    TestHome changed(List<String> notes) {
        List<String> file = null;
        int place = -1;
        for (String note : notes) {
            String line = note.length() > 2 ? note.substring(2) : "";
            if (note.startsWith("file ")) {
                file = files.computeIfAbsent(note.substring(5), name -> new ArrayList<>());
                place = -1;
            } else if (note.startsWith("no file ")) {
                files.remove(note.substring(8));
            } else if (note.startsWith("environment ")) {
                String[] parts = note.substring(12).split("=", 2);
                environment.put(parts[0], parts[1]);
            } else if (note.startsWith("+")) {
                place = place < 0 ? file.size() : place;
                file.add(place++, line);
            } else {
                place = indexOf(file, line);
                if (note.startsWith("-")) {
                    file.remove(place);
                } else {
                    place++;
                }
            }
        }
        return this;
    }

    private static int indexOf(List<String> file, String line) {
        int place = file.indexOf(line);
        if (place < 0) {
            throw new AssertionError("no line \"" + line + "\" in " + file);
        }
        return place;
    }

    Installation read(Path home) throws IOException {
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue(), StandardCharsets.UTF_8);
        }
        return InstallationReader.read(home, environment::get, home);
    }
}
