package org.openxlink.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The program that somebody put into {@code winsw/}, and that will run with all rights: its checksum has to stand in the
 * README beside it.
 */
record WinswProgram(Path folder) {

    private static final Pattern SHA256 = Pattern.compile("\\b[0-9A-Fa-f]{64}\\b");

    boolean isThere() {
        return Files.exists(file());
    }

    /** Why it is not used. */
    Optional<String> fault() throws IOException {
        if (!isThere()) {
            return Optional.empty();
        }
        String found = sha256();
        if (trusted().stream().anyMatch(found::equalsIgnoreCase)) {
            return Optional.empty();
        }
        return Optional.of(
                "%s has the SHA-256 %s, which %s does not name; put the release there that it names, write its checksum"
                                .formatted(file(), found, readme())
                        + " into it if you trust this one, or delete it, and Apache procrun is used");
    }

    private List<String> trusted() throws IOException {
        if (!Files.exists(readme())) {
            return List.of();
        }
        return SHA256.matcher(Files.readString(readme()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String sha256() throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file()));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private Path file() {
        return folder.resolve(WinswService.PROGRAM);
    }

    private Path readme() {
        return folder.resolve("README.md");
    }
}
