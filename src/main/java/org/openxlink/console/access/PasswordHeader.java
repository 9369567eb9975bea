package org.openxlink.console.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** User and password in the header of each request (HTTP Basic); what was right is remembered for a minute. */
final class PasswordHeader {

    private static final String BASIC = "Basic ";
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private record Known(User user, Instant until) {}

    private final Users users;
    private final Logins logins;
    private final InstantSource clock;
    private final String salt = RandomToken.next();
    private final Map<String, Known> known = new LinkedHashMap<>();

    PasswordHeader(Users users, Logins logins, InstantSource clock) {
        this.users = users;
        this.logins = logins;
        this.clock = clock;
    }

    /** Nothing where the header is another one, or wrong. */
    Optional<User> check(String header, String address) throws Denied {
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        String digest = digest(header);
        Optional<User> remembered = remembered(digest);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<User> user = compared(header, address);
        user.ifPresent(right -> remember(digest, right));
        return user;
    }

    private Optional<User> compared(String header, String address) throws Denied {
        String[] parts = decoded(header).split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try (Logins.Place place = logins.place()) {
            return logins.check(parts[0], parts[1], address);
        }
    }

    private static String decoded(String header) {
        try {
            return new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private synchronized Optional<User> remembered(String digest) {
        return Optional.ofNullable(known.get(digest))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Known::user)
                .filter(user -> users.find(user.name()).equals(Optional.of(user)));
    }

    private synchronized void remember(String digest, User user) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(digest, new Known(user, clock.instant().plus(REMEMBERED)));
    }

    private String digest(String header) {
        try {
            byte[] bytes = (salt + header).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
