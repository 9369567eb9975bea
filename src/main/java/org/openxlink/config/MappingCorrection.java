package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openxlink.config.MappingAnalysis.Finding;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repairs acd_map.ini when {@code AutomaticMappingCorrection=1}: copies it first, and logs each change. */
public final class MappingCorrection {

    private static final Logger LOG = LoggerFactory.getLogger(MappingCorrection.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    private MappingCorrection() {}

    /** Repairs the file of that installation if it says so; whether it was changed, and has to be read again. */
    public static boolean apply(Installation installation) throws IOException {
        if (!installation.general().automaticMappingCorrection()) {
            return false;
        }
        Optional<Path> file = ConfigFiles.of(installation.home()).find("acd_map.ini");
        return file.isPresent() && apply(file.get(), installation.catalogue());
    }

    private static boolean apply(Path file, Catalogue catalogue) throws IOException {
        TextDocument document = TextDocument.read(file);
        List<Finding> findings = MappingAnalysis.of(facts(document), catalogue);
        LOG.info("** ANALYSING MAPFILE STARTED **");
        if (!findings.isEmpty()) {
            Path copy = copy(file);
            LOG.info("{} findings; the file as it was is kept as {}", findings.size(), copy.getFileName());
            findings.forEach(MappingCorrection::log);
            corrected(document, findings).write(file);
        }
        LOG.info("** ANALYSING MAPFILE COMPLETED **");
        return !findings.isEmpty();
    }

    private static List<MapFact> facts(TextDocument document) {
        List<MapFact> facts = new ArrayList<>();
        for (TextLine line : document.lines()) {
            if (!MapFact.isBlankOrComment(line.text())) {
                MapFact.parse(line.number(), line.text()).ifPresent(facts::add);
            }
        }
        return facts;
    }

    private static Path copy(Path file) throws IOException {
        String name = "acd_map" + LocalDateTime.now(MachineZone.id()).format(STAMP) + ".ini";
        return Files.copy(file, file.resolveSibling(name));
    }

    private static void log(Finding finding) {
        LOG.info(
                "line {}: {}; old: {}; new: {}",
                finding.old().line(),
                finding.why(),
                finding.old().text(),
                finding.corrected().map(MapFact::text).orElse("(removed)"));
    }

    private static TextDocument corrected(TextDocument document, List<Finding> findings) {
        Map<Integer, String> texts = new HashMap<>();
        Set<Integer> removed = new HashSet<>();
        for (Finding finding : findings) {
            int line = finding.old().line();
            if (finding.corrected().isPresent()) {
                int parent = finding.corrected().get().parent();
                texts.put(line, MapFact.withParent(document.line(line).text(), parent));
            } else {
                removed.add(line);
            }
        }
        return document.withTexts(texts).withoutLines(removed);
    }
}
