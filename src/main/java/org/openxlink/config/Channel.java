package org.openxlink.config;

import java.util.Locale;

/** The channels injixo knows. */
public enum Channel {
    CALLS,
    CHATS,
    EMAILS,
    SOCIAL_MEDIA,
    DOCUMENTS,
    CASES;

    /** As written in queues.ini and in contact events. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
