package org.openxlink.injixo.sandbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read and ends with {@link BodyTooLarge} when it is more than the sandbox takes. */
class LimitedStream extends FilterInputStream {

    /** Largest body, as sent and as unpacked. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private long count;

    LimitedStream(InputStream in) {
        super(in);
    }

    /** The body is larger than {@link #MOST_BYTES}. */
    static final class BodyTooLarge extends IOException {
        BodyTooLarge() {
            super("the body is larger than " + MOST_BYTES + " bytes; send smaller batches");
        }
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int bytes) throws BodyTooLarge {
        count += bytes;
        if (count > MOST_BYTES) {
            throw new BodyTooLarge();
        }
    }
}
