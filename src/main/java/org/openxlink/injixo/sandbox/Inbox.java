package org.openxlink.injixo.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Takes the posts to {@code /external-systems/*}: 401 without the token, then whatever a fault wants, then 400 with the
 * complaints or 201 with the number of elements.
 */
final class Inbox {

    private static final Set<String> ENCODINGS = Set.of("gzip", "identity");

    private final byte[] authorization;
    private final Faults faults;
    private final EventStore events;
    private final StatusStore statuses;

    Inbox(String token, Faults faults, EventStore events, StatusStore statuses) {
        this.authorization = bytes("Bearer " + token);
        this.faults = faults;
        this.events = events;
        this.statuses = statuses;
    }

    /** Reads a body completely before anything of it is stored. */
    private interface Reader<T> {
        Reading<T> read(InputStream body) throws IOException;
    }

    Reply contactEvents(Call call) throws IOException {
        return post(call, ContactEventReader::read, events::replace);
    }

    Reply agentStatuses(Call call) throws IOException {
        return post(call, AgentStatusReader::read, statuses::replace);
    }

    private <T> Reply post(Call call, Reader<T> reader, Consumer<T> store) throws IOException {
        if (!isAuthorized(call)) {
            return Reply.message(401, "Invalid token");
        }
        if (!hasKnownEncoding(call)) {
            return Reply.message(415, "Content-Encoding must be gzip or absent");
        }
        try {
            return post(call, reader.read(call.body()), store);
        } catch (ZipException | EOFException e) {
            return Reply.json(400, List.of(new Complaint("", "is not the gzip that it says it is: " + e.getMessage())));
        }
    }

    private <T> Reply post(Call call, Reading<T> reading, Consumer<T> store) {
        call.elements(reading.elements());
        Optional<Fault> fault = faults.next(reading.marks());
        return fault.isPresent() ? fault.get().effect().on(() -> settle(reading, store)) : settle(reading, store);
    }

    private static <T> Reply settle(Reading<T> reading, Consumer<T> store) {
        if (!reading.complaints().isEmpty()) {
            return Reply.json(400, reading.complaints());
        }
        store.accept(reading.content());
        return Reply.json(201, Map.of("accepted", reading.elements()));
    }

    private boolean isAuthorized(Call call) {
        byte[] given = bytes(call.header("Authorization").orElse(""));
        return MessageDigest.isEqual(authorization, given);
    }

    private static boolean hasKnownEncoding(Call call) {
        return call.header("Content-Encoding")
                .map(encoding -> ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
