package org.openxlink.console;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * What runs here, in JSON.
 *
 * @param started when, in UTC
 * @param zone of the WFM tenant, whose days are meant everywhere
 */
record AboutView(
        String version,
        String started,
        String home,
        String zone,
        RuntimeView java,
        Machine machine,
        Memory memory,
        List<Library> libraries) {

    /** The Java that runs it. */
    record RuntimeView(String version, String vendor, String engine) {

        static RuntimeView ofThis() {
            return new RuntimeView(
                    Runtime.version().toString(),
                    System.getProperty("java.vendor"),
                    System.getProperty("java.vm.name"));
        }
    }

    /** The machine it runs on. */
    record Machine(String name, String version, String architecture, int processors, long process) {

        static Machine ofThis() {
            return new Machine(
                    System.getProperty("os.name"),
                    System.getProperty("os.version"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    ProcessHandle.current().pid());
        }
    }

    /** The heap, in bytes. */
    record Memory(long used, long committed, long most) {

        static Memory now() {
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            return new Memory(heap.getUsed(), heap.getCommitted(), heap.getMax());
        }
    }

    /** A library; its licence where the distribution tells it, else null. */
    record Library(String name, String version, String licence) {}
}
