package org.openxlink.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a section says about its activities, whatever kind of source it is. */
final class ActivitiesReader {

    private static final int DAY_SECONDS = 86_400;

    private final SectionReader section;

    ActivitiesReader(SectionReader section) {
        this.section = section;
    }

    Activities read() {
        Map<String, String> descriptions = descriptions();
        Set<String> logOff = new LinkedHashSet<>(section.list("LogOffActivities"));
        warnOfUnknownLogOff(logOff, descriptions);
        return new Activities(descriptions, logOff, section.number("MinimumActivityDuration", 0, 0, DAY_SECONDS));
    }

    /** By code; one without a description is its own. */
    private Map<String, String> descriptions() {
        List<String> codes = SectionReader.withoutEmptyEnd(section.positions("ActivityIdentifiers"));
        List<String> texts = section.positions("ActivityDescriptions");
        if (!texts.isEmpty()
                && (texts.size() < codes.size()
                        || SectionReader.withoutEmptyEnd(texts).size() > codes.size())) {
            section.error(
                    "ActivityDescriptions",
                    "ActivityDescriptions has %d parts, ActivityIdentifiers %d; they belong together one by one, so leave a"
                            + " part empty where a code has no description",
                    texts.size(),
                    codes.size());
        }
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (int position = 0; position < codes.size(); position++) {
            String text = position < texts.size() ? texts.get(position) : "";
            add(codes.get(position), text, descriptions);
        }
        return descriptions;
    }

    private void add(String code, String text, Map<String, String> descriptions) {
        String description = text.isEmpty() ? code : text;
        if (!code.isEmpty() && descriptions.putIfAbsent(code, description) != null) {
            section.error(
                    "ActivityIdentifiers", "ActivityIdentifiers has \"%s\" twice; a code has one description", code);
        }
    }

    private void warnOfUnknownLogOff(Set<String> logOff, Map<String, String> descriptions) {
        List<String> known = new ArrayList<>(descriptions.keySet());
        known.addAll(descriptions.values());
        boolean complete = !known.isEmpty() && !section.hasAny(List.of("ActivitySQL"));
        for (String activity : logOff) {
            if (complete && !known.contains(activity)) {
                section.warning(
                        "LogOffActivities",
                        "LogOffActivities has \"%s\", which ActivityIdentifiers does not list%s",
                        activity,
                        Nearest.suggestion(activity, known));
            }
        }
    }
}
