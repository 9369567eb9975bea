package org.openxlink.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The libraries that OpenXlink is made of: those of the distribution's bill of materials, else the jars that run. */
final class Libraries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/\\\\]*)\\.jar");

    private Libraries() {}

    /** In order of their names. */
    static List<AboutView.Library> of(Path program) throws IOException {
        Path bill = program.resolve("sbom.cdx.json");
        List<AboutView.Library> libraries =
                new ArrayList<>(Files.exists(bill) ? listed(JSON.readTree(bill.toFile())) : running());
        libraries.sort(Comparator.comparing(AboutView.Library::name));
        return libraries;
    }

    static List<AboutView.Library> listed(JsonNode bill) {
        return StreamSupport.stream(bill.path("components").spliterator(), false)
                .map(one -> new AboutView.Library(
                        one.path("name").asText(), one.path("version").asText(), licences(one.path("licenses"))))
                .toList();
    }

    private static String licences(JsonNode licences) {
        return StreamSupport.stream(licences.spliterator(), false)
                .map(one -> one.has("expression") ? one.path("expression") : idOrName(one.path("license")))
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static JsonNode idOrName(JsonNode licence) {
        return licence.has("id") ? licence.path("id") : licence.path("name");
    }

    private static List<AboutView.Library> running() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(path -> Path.of(path).getFileName().toString())
                .map(JAR::matcher)
                .filter(Matcher::matches)
                .map(jar -> new AboutView.Library(jar.group(1), jar.group(2), null))
                .toList();
    }
}
