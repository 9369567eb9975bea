package org.openxlink.config.ini;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the characters of a file are written. A byte order mark decides; without one a file is UTF-8 when all of it is
 * valid UTF-8, else Windows-1252, which is what old editors wrote.
 */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, false),
    UTF_8_BOM(StandardCharsets.UTF_8, true),
    UTF_16LE(StandardCharsets.UTF_16LE, true),
    UTF_16BE(StandardCharsets.UTF_16BE, true),
    WINDOWS_1252(Charset.forName("windows-1252"), false);

    /** Bytes that are no character become lone surrogates U+DC80 to U+DCFF, as in Python's PEP 383. */
    private static final char STRAY_BYTES = 0xDC00;

    private final Charset charset;
    private final boolean marked;

    TextEncoding(Charset charset, boolean marked) {
        this.charset = charset;
        this.marked = marked;
    }

    /** The encoding of a whole file; for files too large to hold, see {@link EncodingDetector}. */
    public static TextEncoding detect(byte[] bytes) {
        EncodingDetector detector = new EncodingDetector();
        detector.accept(bytes, bytes.length);
        return detector.result();
    }

    /** The JDK's charset; it knows nothing of the byte order mark, which a reader has to skip. */
    public Charset charset() {
        return charset;
    }

    /** The byte order mark at the start of the file: 0, 2 or 3 bytes. */
    public byte[] bom() {
        return marked ? "\uFEFF".getBytes(charset) : new byte[0];
    }

    /** Bytes of one character at least: 2 in UTF-16, else 1. */
    int unit() {
        return this == UTF_16LE || this == UTF_16BE ? 2 : 1;
    }

    /** Whether a file that starts with these bytes has this encoding's byte order mark. */
    boolean marks(byte[] head, int length) {
        byte[] bom = bom();
        return marked && length >= bom.length && Arrays.equals(head, 0, bom.length, bom, 0, bom.length);
    }

    /** Whether a decoded text holds a byte that was no character. */
    static boolean hasStrayByte(String text) {
        return text.codePoints().anyMatch(c -> c >= STRAY_BYTES + 0x80 && c <= STRAY_BYTES + 0xFF);
    }

    /**
     * Never fails and loses nothing: {@link #encode} gives the same bytes again. Of UTF-16 an odd last byte is left out.
     */
    String decode(byte[] bytes) {
        return unit() == 2 ? decodeUnits(bytes) : decodeBytes(bytes);
    }

    /** Characters that this encoding lacks become other bytes: who passes new text has to decode and compare. */
    byte[] encode(String text) {
        return unit() == 2 ? encodeUnits(text) : encodeBytes(text);
    }

    /** Unit by unit, because the JDK's decoder replaces lone surrogates. */
    private String decodeUnits(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(byteOrder()).asCharBuffer().toString();
    }

    private byte[] encodeUnits(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length()).order(byteOrder());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private ByteOrder byteOrder() {
        return this == UTF_16LE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private String decodeBytes(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (STRAY_BYTES | Byte.toUnsignedInt(in.get())));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    private byte[] encodeBytes(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        CharBuffer in = CharBuffer.wrap(text);
        ByteBuffer out = ByteBuffer.allocate((int) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()));
        CoderResult result = encoder.encode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((byte) in.get());
            }
            result = encoder.encode(in, out, true);
        }
        return Arrays.copyOf(out.array(), out.position());
    }
}
