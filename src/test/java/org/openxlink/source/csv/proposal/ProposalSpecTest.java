package org.openxlink.source.csv.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is proposed for the files of {@code specs/csv-samples}: beside each lies what is expected. */
class ProposalSpecTest {

    private static final Path SAMPLES = Path.of("src/test/resources/specs/csv-samples");

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(SAMPLES)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.replaceFirst("csv$", "txt"));
        assertThat(lines(proposal(name, Files.readAllBytes(file)))).isEqualTo(Files.readAllLines(expected, UTF_8));
    }

    private static Proposal proposal(String name, byte[] sample) {
        return name.startsWith("statuses") ? Proposal.ofStatuses(sample) : Proposal.ofContacts(sample);
    }

    private static List<String> lines(Proposal proposal) {
        List<String> lines = new ArrayList<>(List.of("encoding=" + proposal.encoding()));
        proposal.keys().forEach((key, value) -> lines.add(key + "=" + value));
        proposal.notes().forEach(note -> lines.add("note=" + note));
        return lines;
    }

    @Test
    void anyBytesAtAll() {
        Random random = new Random(7);
        for (int file = 0; file < 300; file++) {
            byte[] bytes = new byte[random.nextInt(400)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) ";,\t\n\r\"01:.- /aB\u00e9\0".charAt(random.nextInt(17));
            }
            assertThat(Proposal.ofContacts(bytes).keys()).containsKey("ColumnNames");
            assertThat(Proposal.ofStatuses(bytes).keys()).containsKey("ActivityColumnNames");
        }
    }
}
