package org.openxlink.injixo.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.openxlink.injixo.sandbox.LimitedStream.BodyTooLarge;

/** One HTTP request, with what became known of it on its way. */
final class Call {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final HttpExchange exchange;
    private final Wire wire;
    private int elements;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
        this.wire = new Wire(exchange.getRequestBody());
    }

    /** The body as it comes. Stays open when its reader closes it: the front still reads what was left over. */
    private static final class Wire extends LimitedStream {
        Wire(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    Optional<String> rawQuery() {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The body, unpacked when it came as gzip. A length that is announced as too large is refused unread. */
    InputStream body() throws IOException {
        if (announcedBytes() > LimitedStream.MOST_BYTES) {
            throw new BodyTooLarge();
        }
        return isGzip() ? new LimitedStream(new GZIPInputStream(wire, BUFFER_BYTES)) : wire;
    }

    private long announcedBytes() {
        // the server has checked the header's form
        return header("Content-Length").map(Long::parseLong).orElse(0L);
    }

    private boolean isGzip() {
        return header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
    }

    /** Body bytes read so far, as they came. */
    long bytes() {
        return wire.count();
    }

    int elements() {
        return elements;
    }

    void elements(int count) {
        elements = count;
    }
}
