package org.openxlink.console.jmx;

import java.util.regex.Pattern;
import org.jolokia.json.JSONArray;
import org.jolokia.json.JSONObject;
import org.jolokia.json.JSONStructure;

/** Routes as Hawtio can draw them: an error handler in front of the first step makes it draw nothing. */
final class RouteXml {

    private static final Pattern ERROR_HANDLER = Pattern.compile("(?s)\\s*<errorHandler.*?</errorHandler>");

    private RouteXml() {}

    /** The same answers with such routes. */
    static JSONStructure drawable(JSONStructure answer) {
        if (answer instanceof JSONArray answers) {
            answers.forEach(RouteXml::makeDrawable);
        } else {
            makeDrawable(answer);
        }
        return answer;
    }

    private static void makeDrawable(Object answer) {
        if (answer instanceof JSONObject members && members.get("value") instanceof String text) {
            members.put("value", ERROR_HANDLER.matcher(text).replaceAll(""));
        }
    }
}
