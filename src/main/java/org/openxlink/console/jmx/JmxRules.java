package org.openxlink.console.jmx;

import java.util.Map;
import java.util.Set;
import javax.management.ObjectName;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;

/**
 * What can be done over JMX: whatever is not listed here can't. So nobody gets at files, heap dumps, log settings, system
 * properties with passwords, or new routes this way.
 */
final class JmxRules implements Restrictor {

    private static final String CAMEL = "org.apache.camel";
    private static final String OWN = "org.openxlink";
    private static final Set<String> DOMAINS = Set.of(CAMEL, OWN, "java.lang", "java.nio");
    private static final Set<RequestType> TYPES =
            Set.of(RequestType.READ, RequestType.LIST, RequestType.SEARCH, RequestType.EXEC, RequestType.VERSION);

    /** Of the process; what was given to it on its command line may be secret. */
    private static final Set<String> HIDDEN = Set.of("SystemProperties", "InputArguments");

    /** By the type of Camel's beans; each without arguments, unless they stand there. */
    private static final Map<String, Set<String>> READING = Map.of(
            "context",
            Set.of(
                    "dumpRoutesAsXml",
                    "dumpRoutesAsXml()",
                    "dumpRoutesStatsAsXml",
                    "dumpRoutesStatsAsXml(boolean,boolean)",
                    "routeIds",
                    "componentNames"),
            "routes",
            Set.of("dumpRouteAsXml()", "dumpRouteStatsAsXml", "dumpRouteStatsAsXml(boolean,boolean)", "processorIds"),
            "Threading",
            Set.of("dumpAllThreads(boolean,boolean)", "findDeadlockedThreads"));

    private static final Map<String, Set<String>> CHANGING = Map.of(
            "routes", Set.of("start", "start()", "stop", "stop()", "reset", "reset(boolean)"),
            "Memory", Set.of("gc", "gc()"));

    @Override
    public boolean isTypeAllowed(RequestType type) {
        return TYPES.contains(type);
    }

    @Override
    public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
        return DOMAINS.contains(bean.getDomain()) && !HIDDEN.contains(attribute);
    }

    @Override
    public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
        return false;
    }

    @Override
    public boolean isOperationAllowed(ObjectName bean, String operation) {
        return DOMAINS.contains(bean.getDomain())
                && (isReading(bean, operation) || isOwn(bean) || isListed(CHANGING, bean, operation));
    }

    /** Whether it is worth no line in the audit log. */
    static boolean isReading(ObjectName bean, String operation) {
        return isListed(READING, bean, operation);
    }

    private static boolean isOwn(ObjectName bean) {
        return bean.getDomain().equals(OWN);
    }

    private static boolean isListed(Map<String, Set<String>> operations, ObjectName bean, String operation) {
        String type = bean.getKeyProperty("type");
        return type != null && operations.getOrDefault(type, Set.of()).contains(operation.replace(" ", ""));
    }

    @Override
    public boolean isObjectNameHidden(ObjectName bean) {
        return !DOMAINS.contains(bean.getDomain());
    }

    /** The server has looked at that before. */
    @Override
    public boolean isHttpMethodAllowed(HttpMethod method) {
        return true;
    }

    /** The server has looked at that before. */
    @Override
    public boolean isRemoteAccessAllowed(String... addresses) {
        return true;
    }

    /** The server has looked at that before. */
    @Override
    public boolean isOriginAllowed(String origin, boolean strictly) {
        return true;
    }
}
