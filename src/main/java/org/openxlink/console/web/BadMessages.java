package org.openxlink.console.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** What is said to requests that break HTTP itself, before anybody can look at them. */
public final class BadMessages extends ErrorHandler {

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable answer) {
        answer.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        String problem =
                """
                {"type":"/problems/request","title":"Bad request","status":%d,"detail":"this is no request that can be meant"}
                """;
        return ByteBuffer.wrap(problem.formatted(status).getBytes(StandardCharsets.UTF_8));
    }
}
