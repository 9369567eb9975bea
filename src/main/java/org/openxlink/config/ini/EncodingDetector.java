package org.openxlink.config.ini;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.Stream;

/**
 * Finds the {@link TextEncoding} of a stream of bytes given in pieces of any size, for instance while they are hashed
 * anyway. Eight ASCII bytes cost one comparison. Not thread-safe.
 */
public final class EncodingDetector {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final byte[] head = new byte[3];
    private int headLength;
    private boolean validUtf8 = true;
    /** Continuation bytes that the current character still lacks. */
    private int lacking;
    /** The bounds of the next continuation byte: narrower after E0, ED, F0 and F4 (Unicode, table 3-7). */
    private int lowest = 0x80;

    private int highest = 0xBF;

    /** The next bytes of the file: the first {@code length} ones of the buffer. */
    public void accept(byte[] buffer, int length) {
        for (int i = 0; i < length && headLength < head.length; i++) {
            head[headLength++] = buffer[i];
        }
        int at = 0;
        while (validUtf8 && at < length) {
            if (lacking == 0 && buffer[at] >= 0) {
                at = afterAscii(buffer, at, length);
            } else {
                step(Byte.toUnsignedInt(buffer[at++]));
            }
        }
    }

    /** The encoding, were the file to end here. */
    public TextEncoding result() {
        return Stream.of(TextEncoding.values())
                .filter(encoding -> encoding.marks(head, headLength))
                .findFirst()
                .orElse(validUtf8 && lacking == 0 ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252);
    }

    private static int afterAscii(byte[] buffer, int from, int length) {
        int at = from;
        while (at + Long.BYTES <= length && ((long) LONGS.get(buffer, at) & NOT_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < length && buffer[at] >= 0) {
            at++;
        }
        return at;
    }

    private void step(int value) {
        if (lacking == 0) {
            lead(value);
        } else {
            validUtf8 = lowest <= value && value <= highest;
            expect(lacking - 1, 0x80, 0xBF);
        }
    }

    private void lead(int value) {
        if (value >= 0xC2 && value <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (value >= 0xE0 && value <= 0xEF) {
            expect(2, value == 0xE0 ? 0xA0 : 0x80, value == 0xED ? 0x9F : 0xBF);
        } else if (value >= 0xF0 && value <= 0xF4) {
            expect(3, value == 0xF0 ? 0x90 : 0x80, value == 0xF4 ? 0x8F : 0xBF);
        } else {
            validUtf8 = false;
        }
    }

    private void expect(int continuations, int from, int to) {
        lacking = continuations;
        lowest = from;
        highest = to;
    }
}
