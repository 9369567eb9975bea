package org.openxlink.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * Whole lines of a log file.
 *
 * @param lines oldest first
 * @param next where what comes later begins, in bytes
 */
record LogPage(List<String> lines, long next) {

    private static final int MOST_BYTES = 2_000_000;
    private static final int LONGEST_LINE = 4_000;

    /**
     * What is wanted of a file.
     *
     * @param most lines, the last ones
     * @param after only what begins there, in bytes; negative: from the end
     * @param contains only lines with this text in any case of letters
     */
    record Wish(int most, long after, String contains) {}

    /** Looks at the last megabytes at most; a file that became shorter since is read from its beginning. */
    static LogPage read(Path file, Wish wish) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = bytes.size();
            long asked = wish.after() < 0 || wish.after() > size ? 0 : wish.after();
            long start = Math.max(asked, size - MOST_BYTES);
            byte[] text = read(bytes, start, (int) (size - start));
            int from = start == asked ? 0 : lineAfter(text);
            int to = endOfLines(text);
            String whole = to <= from ? "" : new String(text, from, to - from, StandardCharsets.UTF_8);
            return new LogPage(chosen(whole, wish), start + Math.max(from, to));
        }
    }

    private static byte[] read(FileChannel bytes, long start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && bytes.read(buffer, start + buffer.position()) >= 0) {}
        byte[] read = new byte[buffer.position()];
        buffer.flip().get(read);
        return read;
    }

    private static int lineAfter(byte[] text) {
        int at = 0;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return Math.min(text.length, at + 1);
    }

    private static int endOfLines(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<String> chosen(String text, Wish wish) {
        String wanted = wish.contains().toLowerCase(Locale.ROOT);
        List<String> lines = text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(wanted))
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...")
                .toList();
        return lines.subList(Math.max(0, lines.size() - wish.most()), lines.size());
    }
}
