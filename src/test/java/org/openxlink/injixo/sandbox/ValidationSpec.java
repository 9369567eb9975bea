package org.openxlink.injixo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases of {@code specs/sandbox-validation.txt}; its head explains the form. */
final class ValidationSpec {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATUS_CASE = "status:";
    private static final String COMPLAINT = "> ";

    private ValidationSpec() {}

    record Case(String name, List<String> lines) {

        boolean isStatus() {
            return name.startsWith(STATUS_CASE);
        }

        /** The lines "path: message" to be told; none for a body that is accepted. */
        List<String> complaints() {
            return lines.stream()
                    .filter(line -> line.startsWith(COMPLAINT))
                    .map(line -> line.substring(COMPLAINT.length()))
                    .toList();
        }

        String body(String good) throws IOException {
            Optional<String> whole =
                    lines.stream().filter(line -> line.startsWith("body")).findFirst();
            return whole.isPresent() ? whole.get().substring("body".length()) : changed(JSON.readTree(good));
        }

        private String changed(JsonNode body) throws IOException {
            for (String line : lines) {
                if (line.startsWith("without ")) {
                    change(body, line.substring("without ".length()), Optional.empty());
                } else if (!line.startsWith(COMPLAINT) && line.contains(" = ")) {
                    int equals = line.indexOf(" = ");
                    change(body, line.substring(0, equals), Optional.of(line.substring(equals + 3)));
                }
            }
            return JSON.writeValueAsString(body);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The value goes in as it stands: 124.60 keeps its 0, and a member may come twice. */
    private static void change(JsonNode body, String path, Optional<String> json) {
        String pointer = "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
        int last = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), JSON.getNodeFactory().rawValueNode(new RawValue(json.orElseThrow())));
        } else if (json.isPresent()) {
            ((ObjectNode) parent).putRawValue(name, new RawValue(json.get()));
        } else {
            ((ObjectNode) parent).remove(name);
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = ValidationSpec.class.getResourceAsStream("/specs/sandbox-validation.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\\s*\n"))
                    .map(ValidationSpec::linesOf)
                    .filter(lines -> !lines.isEmpty())
                    .map(lines -> new Case(lines.get(0), lines.subList(1, lines.size())));
        }
    }

    private static List<String> linesOf(String block) {
        return block.lines()
                .filter(line -> !line.startsWith("#"))
                .map(String::strip)
                .toList();
    }
}
