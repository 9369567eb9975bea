package org.openxlink.monitor.jmx;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.openxlink.config.Installation;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The beans of one OpenXlink in {@code org.openxlink}: {@code type=Installation}, and {@code
 * type=ExternalSystem,system="NAME",kind=contacts} for all there is to import. A further one in the same process has the
 * key {@code instance} too.
 */
public final class Beans implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Beans.class);

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Operations operations;
    private final Snapshot snapshot;
    private final int instance;
    private final Map<ImportTask, ObjectName> systems = new LinkedHashMap<>();
    private boolean closed;

    private Beans(String version, Operations operations) throws JMException {
        this.operations = operations;
        this.snapshot = new Snapshot(operations);
        this.instance = register(new InstallationBean(version, operations, snapshot));
    }

    /** Shows an OpenXlink as it is. */
    public static Beans show(String version, Operations operations) throws JMException {
        Beans beans = new Beans(version, operations);
        beans.follow(operations.installation());
        return beans;
    }

    /** Takes the first number that is free. */
    private int register(InstallationBean bean) throws JMException {
        int number = 1;
        while (!isRegistered(bean, installation(number))) {
            number++;
        }
        return number;
    }

    private boolean isRegistered(InstallationBean bean, ObjectName name) throws JMException {
        try {
            server.registerMBean(bean, name);
            return true;
        } catch (InstanceAlreadyExistsException taken) {
            return false;
        }
    }

    /** Another configuration is in service: beans come and go with what there is to import, until the last one has gone. */
    public synchronized void follow(Installation installation) throws JMException {
        if (closed) {
            return;
        }
        Set<ImportTask> wanted = new LinkedHashSet<>(ImportTask.of(installation));
        Set<ImportTask> gone = new LinkedHashSet<>(systems.keySet());
        gone.removeAll(wanted);
        for (ImportTask task : gone) {
            unregister(systems.remove(task));
        }
        for (ImportTask task : wanted) {
            if (!systems.containsKey(task)) {
                ObjectName name = system(task, instance);
                server.registerMBean(new ExternalSystem(task, operations, snapshot), name);
                systems.put(task, name);
            }
        }
        snapshot.forget();
    }

    @Override
    public synchronized void close() throws JMException {
        closed = true;
        for (ObjectName name : systems.values()) {
            unregister(name);
        }
        systems.clear();
        unregister(installation(instance));
    }

    private void unregister(ObjectName name) throws JMException {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException gone) {
            LOG.debug("a tool took {} away", name);
        }
    }

    private static ObjectName installation(int instance) throws JMException {
        return named("type=Installation", instance);
    }

    /** Anything may stand in the name of a system. */
    private static ObjectName system(ImportTask task, int instance) throws JMException {
        String quoted = ObjectName.quote(task.system());
        return named(
                "type=ExternalSystem,system=" + quoted + ",kind=" + task.kind().word(), instance);
    }

    private static ObjectName named(String keys, int instance) throws JMException {
        return new ObjectName("org.openxlink:" + keys + (instance == 1 ? "" : ",instance=" + instance));
    }
}
