package org.openxlink.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openxlink.config.Activities;

/** What WFM calls the activities of an external system (Rule: the CSV interface, agent statuses). Immutable. */
public final class ActivityNames {

    private final Map<String, String> names;
    private final Set<String> logOff;

    private ActivityNames(Map<String, String> names, Set<String> logOff) {
        this.names = names;
        this.logOff = logOff;
    }

    /** What the section lists. */
    public static ActivityNames of(Activities activities) {
        return of(activities, Map.of());
    }

    /**
     * What the section lists, and beside it what the source has.
     *
     * @param catalogue names by code; rows may have either
     */
    public static ActivityNames of(Activities activities, Map<String, String> catalogue) {
        Map<String, String> names = new HashMap<>();
        catalogue.values().forEach(name -> names.put(name, name));
        names.putAll(catalogue);
        names.putAll(activities.descriptions());
        return new ActivityNames(Map.copyOf(names), activities.logOff());
    }

    /** The description, or the code itself where there is none. */
    public String of(String code) {
        return names.getOrDefault(code, code);
    }

    /** Whether codes are listed, and this one is not among them. */
    public boolean isUnknown(String code) {
        return !names.isEmpty() && !names.containsKey(code) && !isLogOff(code);
    }

    /** Whether the activity means logged out, listed by its code or by its description. */
    public boolean isLogOff(String code) {
        return logOff.contains(code) || logOff.contains(of(code));
    }
}
