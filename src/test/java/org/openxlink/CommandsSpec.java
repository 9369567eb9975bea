package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case of a file under {@code specs} that shows files of a home, commands and what they print. */
record CommandsSpec(String source, String rule, List<TextFile> files, List<Call> calls) {

    private static final Pattern FILE = Pattern.compile("file (\\S+)(?: in (\\S+) with (\\S+))?");

    record TextFile(String name, Charset encoding, String lineEnd, List<String> lines) {

        void write(Path home) throws IOException {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join(lineEnd, lines) + lineEnd, encoding);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    /** @param line of the specification, from 1 */
    record Call(int line, String command, List<String> expected) {}

    static List<CommandsSpec> read(String file) {
        List<CommandsSpec> cases = new ArrayList<>();
        List<String> into = new ArrayList<>();
        int number = 0;
        for (String written : lines(file)) {
            number++;
            String line = written.replace("<esc>", "\u001b").replace("<tab>", "\t");
            if (line.startsWith("==== ")) {
                into = new ArrayList<>();
                cases.add(new CommandsSpec(file, line.substring(5), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("file ")) {
                into = new ArrayList<>();
                last(cases).files.add(file(line, into));
            } else if (line.startsWith("$ ")) {
                into = new ArrayList<>();
                last(cases).calls.add(new Call(number, line.substring(2), into));
            } else if (!line.isBlank()) {
                into.add(line);
            }
        }
        return cases;
    }

    /** Writes the files, runs the commands and compares what they print. */
    void check(Home home) throws IOException {
        for (TextFile file : files) {
            file.write(home.path(""));
        }
        for (Call call : calls) {
            String folder = home.path("").toString();
            String[] words = call.command.replace("{home}", folder).split(" ", -1);
            assertThat(printed(home.run(words)).replace(folder, "{home}"))
                    .as(source + ":" + call.line + " " + call.command)
                    .isEqualTo(String.join("\n", call.expected));
        }
    }

    private static String printed(Home.Result result) {
        List<String> lines = new ArrayList<>();
        result.err().lines().map(line -> ("! " + line).stripTrailing()).forEach(lines::add);
        result.out().lines().map(String::stripTrailing).forEach(lines::add);
        if (result.status() != 0) {
            lines.add("exit " + result.status());
        }
        return String.join("\n", lines);
    }

    private static CommandsSpec last(List<CommandsSpec> cases) {
        return cases.get(cases.size() - 1);
    }

    private static TextFile file(String line, List<String> lines) {
        Matcher parts = FILE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no file: " + line);
        }
        Charset encoding = parts.group(2) == null ? UTF_8 : Charset.forName(parts.group(2));
        String lineEnd = Objects.requireNonNullElse(parts.group(3), "LF")
                .replace("CR", "\r")
                .replace("LF", "\n");
        return new TextFile(parts.group(1), encoding, lineEnd, lines);
    }

    private static List<String> lines(String file) {
        try (InputStream text =
                Objects.requireNonNull(CommandsSpec.class.getResourceAsStream("/specs/" + file), file)) {
            return new String(text.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
