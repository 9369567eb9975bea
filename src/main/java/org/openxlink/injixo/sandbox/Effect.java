package org.openxlink.injixo.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a fault does to a post. */
sealed interface Effect {

    /** Checks and stores a post, and answers as if there were no fault. */
    interface Settling {
        Reply settle();
    }

    /** How the post ends. */
    Reply on(Settling settling);

    /** The members that ask for it in {@code PUT /sandbox/faults}. */
    Map<String, Object> members();

    /** Answers with that status and stores nothing; retryAfter becomes the header of that name. */
    record Refuse(int status, Optional<String> retryAfter) implements Effect {
        @Override
        public Reply on(Settling settling) {
            Reply.Answer answer = Reply.message(status, "a fault that was asked for at /sandbox/faults");
            return retryAfter.map(value -> answer.with("Retry-After", value)).orElse(answer);
        }

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>(Map.of("status", status));
            retryAfter.ifPresent(value -> members.put("retryAfter", value));
            return members;
        }
    }

    /** Waits that long before doing anything; closing the sandbox cuts it short. */
    record Delay(long latencyMillis) implements Effect {
        @Override
        public Reply on(Settling settling) {
            try {
                TimeUnit.MILLISECONDS.sleep(latencyMillis);
                return settling.settle();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Reply.HangUp();
            }
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("latencyMillis", latencyMillis);
        }
    }

    /** Does what it should and answers with something that is not what the contract says. */
    record Garble() implements Effect {
        @Override
        public Reply on(Settling settling) {
            Reply reply = settling.settle();
            boolean accepted = reply.status() >= 200 && reply.status() < 300;
            return accepted ? new Reply.Answer(200, Map.of("Content-Type", "text/html"), "<p>Thank you!</p>") : reply;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("garble", true);
        }
    }

    /** Closes the connection without an answer, before storing or after it. */
    record Drop(boolean afterStoring) implements Effect {
        @Override
        public Reply on(Settling settling) {
            if (afterStoring) {
                settling.settle();
            }
            return new Reply.HangUp();
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("drop", afterStoring ? "after" : true);
        }
    }
}
