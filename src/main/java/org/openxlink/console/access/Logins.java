package org.openxlink.console.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Compares passwords, so that guessing leads nowhere: few wrong ones per address and per user, one comparison at a time,
 * and as long for a user who is not there.
 */
final class Logins {

    private static final int MOST_AT_ONCE = 6;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Users users;
    private final Throttle addresses;
    private final Throttle names;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ReentrantLock comparison = new ReentrantLock(true);

    Logins(Users users, InstantSource clock) {
        this.users = users;
        this.addresses = new Throttle(10, Duration.ofSeconds(30), clock);
        this.names = new Throttle(20, Duration.ofSeconds(15), clock); // many addresses may guess together
    }

    /** A place among those who log in: few, because each may take long to say who it is, and keeps a thread busy. */
    Place place() throws Denied {
        if (!places.tryAcquire()) {
            throw Denied.tooMany(Sentence.TOO_MANY_LOGINS, SOON);
        }
        return places::release;
    }

    /** To be left when the login is done. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** The user, when name and password are right. */
    Optional<User> check(String name, String password, String address) throws Denied {
        String key = User.isName(name) ? name.toLowerCase(Locale.ROOT) : "";
        take(addresses, address, Sentence.TOO_MANY_WRONG_FROM_ADDRESS);
        try {
            take(names, key, Sentence.TOO_MANY_WRONG_OF_USER);
        } catch (Denied tooMany) {
            addresses.giveBack(address);
            throw tooMany;
        }
        boolean wrong = false;
        try {
            Optional<User> user = compare(name, password);
            wrong = user.isEmpty();
            if (wrong) {
                tellWrong(name, address);
            }
            return user;
        } finally {
            if (!wrong) {
                addresses.giveBack(address);
                names.giveBack(key);
            }
        }
    }

    /** Not by the name that was given: people type their password there. */
    private void tellWrong(String name, String address) {
        String who = users.find(name).map(User::toString).orElse("nobody known");
        Audit.tell(who, address, "log in", "user or password is wrong");
    }

    private static void take(Throttle throttle, String key, Sentence sentence) throws Denied {
        Optional<Duration> wait = throttle.take(key);
        if (wait.isPresent()) {
            throw Denied.tooMany(sentence, wait.get());
        }
    }

    private Optional<User> compare(String name, String password) {
        comparison.lock();
        try {
            Optional<User> user = users.find(name);
            boolean right = Password.matches(password, user.map(User::hash).orElse(Password.HASH_OF_NOBODY));
            return user.filter(known -> right);
        } finally {
            comparison.unlock();
        }
    }
}
